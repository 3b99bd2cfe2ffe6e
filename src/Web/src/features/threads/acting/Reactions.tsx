import type { Schema } from '~/api';
import { useMe } from '~/app/me';
import { useFormats, useTexts } from '~/i18n';
import { useConversation } from '../conversation';
import type { Message } from '../queries';
import { useReacting } from '../reacting';
import styles from './Reactions.module.css';
import { texts } from './texts';

/** As many names as a glance takes in. */
const named = 5;

/** Each emoji with how many put it there; pressing it puts one's own, or takes it back. */
export function Reactions({ message }: { message: Message }) {
  const formats = useFormats();
  const { memberId } = useMe();
  const { rights } = useConversation();
  const react = useReacting(message.threadId);
  const whoOf = useWho();
  if (message.reactions.length === 0) return null;
  return (
    <ul className={styles.reactions}>
      {message.reactions.map((reaction) => (
        <li key={reaction.emoji}>
          <button
            type="button"
            disabled={!rights.react}
            aria-pressed={reaction.memberIds.includes(memberId)}
            aria-label={whoOf(reaction)}
            title={whoOf(reaction)}
            onClick={() => react(message, reaction.emoji)}
          >
            <span>{reaction.emoji}</span> {formats.count(reaction.count)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Says who reacted, oneself first. */
function useWho(): (reaction: Schema<'ReactionView'>) => string {
  const text = useTexts(texts);
  const { memberId } = useMe();
  const { nameOf } = useConversation();
  return ({ emoji, count, memberIds }) => {
    const mineFirst = memberIds.toSorted((a, b) => Number(b === memberId) - Number(a === memberId));
    const names = mineFirst
      .slice(0, named)
      .map((id) => (id === memberId ? text.you : (nameOf(id) ?? text.somebody)));
    const rest = count - names.length;
    return text.reacted(emoji, [...names, ...(rest > 0 ? [text.others(rest)] : [])].join(', '));
  };
}
