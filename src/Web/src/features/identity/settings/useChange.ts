import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLive } from '~/live';
import { toast } from '~/ui';
import { accountKey } from './queries';

interface Options<Answer> {
  /** Tells that it is done. */
  said?: string;
  onDone?: (answer: Answer) => void;
  /** Goes on in a new session: the live connection is of the old one, and would break before the new one is here. */
  renewsSession?: boolean;
}

/** A change of what opens one's account: what is shown of it is asked anew. */
export function useChange<Input = void, Answer = unknown>(
  change: (input: Input) => Promise<Answer>,
  { said, onDone, renewsSession = false }: Options<Answer> = {},
) {
  const queries = useQueryClient();
  const { stop } = useLive();
  return useMutation({
    mutationFn: async (input: Input) => {
      const resume = renewsSession ? await stop() : () => {};
      try {
        return await change(input);
      } finally {
        resume();
      }
    },
    onSuccess: (answer) => {
      void queries.invalidateQueries({ queryKey: accountKey });
      if (said !== undefined) toast(said);
      onDone?.(answer);
    },
  });
}
