import { useMe } from '~/app/me';
import { useFormats, useTexts } from '~/i18n';
import { Avatar, Badge, Icon } from '~/ui';
import styles from './InboxRow.module.css';
import type { InboxItem } from './queries';
import { texts } from './texts';

/** Who one talks with: a partner company, or the colleague who spoke last. */
export function Lead({ item }: { item: InboxItem }) {
  if (item.partner) return <Avatar id={item.partner.id} name={item.partner.name} shape="company" />;
  if (item.kind === 'announcement')
    return (
      <span className={styles.announcement}>
        <Icon name="megaphone" />
      </span>
    );
  const { lastMessage } = item;
  return <Avatar id={lastMessage?.by ?? item.threadId} name={lastMessage?.byName ?? item.subject} />;
}

/** Which company is at the other end, or that none is: one never mistakes the two. */
export function Audience({ item }: { item: InboxItem }) {
  const text = useTexts(texts);
  if (item.partner) return <span className={styles.partner}>{item.partner.name}</span>;
  return item.kind === 'announcement' ? text.announcement : text.internal;
}

export function LastWords({ item: { lastMessage: last } }: { item: InboxItem }) {
  const text = useTexts(texts);
  const me = useMe();
  if (!last) return null;
  const name = last.by === me.memberId ? text.you : (last.byName?.split(' ')[0] ?? text.unknown);
  const words = last.deleted ? text.deleted : (last.preview ?? text.erased);
  return <span dir="auto">{`${name}: ${words}`}</span>;
}

export function Signs({ item }: { item: InboxItem }) {
  const [text, formats] = [useTexts(texts), useFormats()];
  return (
    <>
      {item.closed && <Sign icon="lock" name={text.isClosed} />}
      {item.muted && <Sign icon="mute" name={text.isMuted} />}
      {item.pinned && <Sign icon="pin" name={text.isPinned} />}
      {item.mentions > 0 && (
        <Badge kind="mention">
          <span aria-hidden="true">@</span>
          <span className="said">{text.mentionsOfYou(item.mentions)}</span>
        </Badge>
      )}
      {item.unread > 0 && (
        <Badge kind={item.muted ? 'quiet' : 'count'}>
          <span aria-hidden="true">{formats.count(item.unread)}</span>
          <span className="said">{text.unreadMessages(item.unread)}</span>
        </Badge>
      )}
    </>
  );
}

function Sign({ icon, name }: { icon: 'lock' | 'mute' | 'pin'; name: string }) {
  return (
    <>
      <Icon name={icon} size={14} />
      <span className="said">{name}</span>
    </>
  );
}
