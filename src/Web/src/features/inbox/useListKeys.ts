import { useMatchRoute, useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { keys, useKeeping } from '~/features/participation';
import { useTexts } from '~/i18n';
import { useShortcut } from '~/ui';
import type { Filter, InboxItem } from './queries';
import { texts } from './texts';

/**
 * From thread to thread by keys: `j` and `k` open the next one and the one before, the arrows only go there. What is done
 * by a key is done to the thread that is open.
 */
export function useListKeys(
  items: readonly InboxItem[],
  filter: Filter,
  show: (index: number) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const text = useTexts(texts);
  const navigate = useNavigate();
  const keep = useKeeping();
  const matched = useMatchRoute()({ to: '/threads/$threadId' });
  const openId = matched ? matched.threadId : null;
  const at = items.findIndex((item) => item.threadId === openId);
  const item = items[at];

  const open = (index: number) => {
    const { threadId } = items[index] ?? {};
    if (threadId === undefined) return;
    show(index);
    void navigate({
      to: '/threads/$threadId',
      params: { threadId },
      search: filter === 'all' ? {} : { filter },
    });
  };
  const archive = () => {
    if (!item) return;
    keep(item, { archived: !item.archived });
    // Done with this one: on to the next, which takes its place.
    if (items.length > 1) open(at + 1 < items.length ? at + 1 : at - 1);
    else void navigate({ to: '/inbox', search: filter === 'all' ? {} : { filter } });
  };
  const scope = text.title;
  useShortcut(['j'], text.next, () => open(at + 1), { scope });
  useShortcut(['k'], text.previous, () => open(at < 0 ? 0 : at - 1), { scope });
  const isOn = item !== undefined;
  useShortcut(keys.archive, text.archive, archive, { scope, isOn });
  useShortcut(keys.pin, text.pin, () => item && keep(item, { pinned: !item.pinned }), { scope, isOn });
  useShortcut(keys.mute, text.mute, () => item && keep(item, { muted: !item.muted }), { scope, isOn });

  return (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const list = event.currentTarget;
    const id = event.target instanceof HTMLElement ? event.target.dataset.thread : undefined;
    const from = items.findIndex(({ threadId }) => threadId === id);
    const next = items[from + (step ?? 0)];
    if (step === undefined || from < 0 || !next) return;
    event.preventDefault();
    show(from + step);
    requestAnimationFrame(() => list.querySelector<HTMLElement>(`[data-thread="${next.threadId}"]`)?.focus());
  };
}
