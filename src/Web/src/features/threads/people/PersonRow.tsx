import type { Schema } from '~/api';
import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Avatar, IconButton } from '~/ui';
import { useConversation } from '../conversation';
import { mayRemove } from '../rights';
import styles from './PeopleDialog.module.css';
import { texts } from './texts';

interface Props {
  member: Schema<'ThreadMember'>;
  onRemove: () => void;
}

export function PersonRow({ member, onRemove }: Props) {
  const text = useTexts(texts);
  const me = useMe();
  const { thread } = useConversation();
  const name = member.displayName ?? text.erased;
  const about = [
    member.memberId === me.memberId && text.you,
    member.memberId === thread.startedBy && text.began,
  ].filter(Boolean);
  return (
    <li className={styles.person}>
      <Avatar id={member.memberId} name={member.displayName} />
      <span>
        <span dir="auto">{name}</span>
        {about.length > 0 && <small>{about.join(' · ')}</small>}
      </span>
      {mayRemove(thread, me, member) && (
        <IconButton icon="close" label={text.remove(name)} onClick={onRemove} />
      )}
    </li>
  );
}
