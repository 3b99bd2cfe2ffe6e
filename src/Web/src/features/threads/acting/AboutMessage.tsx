import { useEffect } from 'react';
import { useTexts } from '~/i18n';
import { Actions, Beside } from '~/ui';
import { type Opened, useConversation } from '../conversation';
import { useReacting } from '../reacting';
import { DeletionDialog } from './DeletionDialog';
import { EmojiPicker } from './EmojiPicker';
import { HistoryDialog } from './HistoryDialog';
import { QuickEmoji } from './QuickEmoji';
import { ReactionsDialog } from './ReactionsDialog';
import { texts } from './texts';
import { useMessageActions } from './useMessageActions';

/** What is open about a message. It stays when the message is scrolled away. */
export function AboutMessage({ opened }: { opened: Opened }) {
  const text = useTexts(texts);
  const { open } = useConversation();
  const { message } = opened;
  const react = useReacting(message.threadId);
  const close = () => open(null);
  // The button that opened it may be gone with the pointer: then the message has the focus.
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      document
        .querySelector<HTMLElement>(`[data-ordinal="${message.ordinal}"]`)
        ?.focus({ preventScroll: true });
    },
    [message.ordinal],
  );
  const pick = (emoji: string) => {
    close();
    react(message, emoji);
  };

  switch (opened.what) {
    case 'actions':
      return <MessageMenu opened={opened} onClose={close} onPick={pick} />;
    case 'emoji':
      return (
        <Beside at={opened.at} label={text.react} onClose={close}>
          <EmojiPicker onPick={pick} />
        </Beside>
      );
    case 'history':
      return <HistoryDialog message={message} onClose={close} />;
    case 'deletion':
      return <DeletionDialog message={message} onClose={close} />;
    case 'reactions':
      return <ReactionsDialog message={message} onClose={close} />;
  }
}

interface MenuProps {
  opened: Extract<Opened, { what: 'actions' | 'emoji' }>;
  onClose: () => void;
  onPick: (emoji: string) => void;
}

function MessageMenu({ opened: { message, at }, onClose, onPick }: MenuProps) {
  const text = useTexts(texts);
  const { rights } = useConversation();
  const actions = useMessageActions(message, () => at);
  return (
    <Actions at={at} label={text.actions} actions={actions} onClose={onClose}>
      {rights.react && message.deletedAt === null && <QuickEmoji onPick={onPick} />}
    </Actions>
  );
}
