import { useRef, useState } from 'react';
import { useKeepingActions } from '~/features/participation';
import { useTexts } from '~/i18n';
import { type Action, Actions, IconButton, type Place, placeOf, toast } from '~/ui';
import { useConversation } from '../conversation';
import { DateDialog } from '../finding/DateDialog';
import { PeopleDialog } from '../people/PeopleDialog';
import { useGoverning } from './governing';
import { SubjectDialog } from './SubjectDialog';
import { texts } from './texts';

type Opened = { what: 'menu'; at: Place } | { what: 'people' | 'subject' | 'date' };

interface Props {
  partner: string | undefined;
  onPeople: boolean;
  onClosePeople: () => void;
}

/** What can be done with the thread that is open: for oneself, and for everyone in it. */
export function ThreadMenu({ partner, onPeople, onClosePeople }: Props) {
  const text = useTexts(texts);
  const { thread, rights } = useConversation();
  const button = useRef<HTMLButtonElement>(null);
  const [opened, open] = useState<Opened | null>(null);
  const governing = useGoverning(thread.threadId);
  const keepingOf = useKeepingActions();
  const close = () => open(null);

  const govern = (what: 'close' | 'reopen', canUndo: boolean) =>
    governing.mutate(
      { what },
      {
        onError: (error) => toast(error),
        onSuccess: () => {
          const undo = { label: text.undo, run: () => govern(what === 'close' ? 'reopen' : 'close', false) };
          toast(what === 'close' ? text.closed : text.reopened, canUndo ? undo : undefined);
        },
      },
    );
  const copy = () =>
    navigator.clipboard.writeText(`${location.origin}/threads/${thread.threadId}`).then(
      () => toast(text.linkCopied),
      () => toast(text.notCopied),
    );
  const ofEveryone: (Action | false)[] = [
    { icon: 'people', label: text.people, run: () => open({ what: 'people' }) },
    thread.lastOrdinal > 0 && { icon: 'calendar', label: text.toDate, run: () => open({ what: 'date' }) },
    { icon: 'link', label: text.copyLink, run: () => void copy() },
    rights.write && { icon: 'edit', label: text.rename, run: () => open({ what: 'subject' }) },
    rights.close && { icon: 'lock', label: text.close, run: () => govern('close', true) },
    rights.reopen && { icon: 'unlock', label: text.reopen, run: () => govern('reopen', true) },
  ];
  const unread = thread.lastOrdinal - thread.readOrdinal;
  const actions = [...keepingOf(thread, unread), ...ofEveryone.filter((action) => action !== false)];

  return (
    <>
      <IconButton
        ref={button}
        icon="more"
        label={text.menu}
        aria-haspopup="menu"
        onClick={() => open({ what: 'menu', at: placeOf(button.current ?? document.body) })}
      />
      {opened?.what === 'menu' && (
        <Actions at={opened.at} label={thread.subject ?? text.menu} actions={actions} onClose={close} />
      )}
      {opened?.what === 'subject' && <SubjectDialog thread={thread} onClose={close} />}
      {opened?.what === 'date' && <DateDialog onClose={close} />}
      {(opened?.what === 'people' || onPeople) && (
        <PeopleDialog
          partner={partner}
          onClose={() => {
            close();
            onClosePeople();
          }}
        />
      )}
    </>
  );
}
