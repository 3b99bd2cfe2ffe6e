import { useMutation } from '@tanstack/react-query';
import { endSession } from '~/api';
import { signOut } from '~/features/identity';
import { useLive } from '~/live';
import { useForgetting } from './forgetting';

/** Ends the session at the server, then on the device. Where the server refuses or cannot be reached, nothing has changed. */
export function useSigningOut() {
  const { stop } = useLive();
  const forget = useForgetting();
  return useMutation({
    mutationFn: async () => {
      const resume = await stop();
      await endSession(async () => {
        await signOut();
        await forget();
      }).catch((error: unknown) => {
        resume();
        throw error;
      });
    },
  });
}
