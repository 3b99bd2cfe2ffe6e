import { useTexts } from '~/i18n';
import type { Action } from '~/ui';
import { type Kept, useKeeping, useMarkingRead } from './keeping';
import { texts } from './texts';

/** The keys that do it, wherever a thread is open or chosen. */
export const keys = { archive: ['e'], pin: ['p'], mute: ['m'] } as const;

/** What one may do with a thread for oneself. */
export function useKeepingActions(): (thread: Kept, unread: number) => Action[] {
  const text = useTexts(texts);
  const [keep, markRead] = [useKeeping(), useMarkingRead()];
  return (thread, unread) => {
    const { pinned, muted, archived } = thread;
    const all: (Action | false)[] = [
      unread > 0 && { icon: 'check', label: text.markRead, run: () => markRead(thread) },
      {
        icon: 'pin',
        label: pinned ? text.unpin : text.pin,
        keys: keys.pin,
        run: () => keep(thread, { pinned: !pinned }),
      },
      {
        icon: muted ? 'bell' : 'mute',
        label: muted ? text.unmute : text.mute,
        keys: keys.mute,
        run: () => keep(thread, { muted: !muted }),
      },
      {
        icon: archived ? 'inbox' : 'archive',
        label: archived ? text.unarchive : text.archive,
        keys: keys.archive,
        run: () => keep(thread, { archived: !archived }),
      },
    ];
    return all.filter((action) => action !== false);
  };
}
