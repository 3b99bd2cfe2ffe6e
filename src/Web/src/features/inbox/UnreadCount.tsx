import { useEffect } from 'react';
import { useFormats, useTexts } from '~/i18n';
import { showBadge } from '~/offline';
import { Badge } from '~/ui';
import { useTotalUnread } from './queries';
import { texts } from './texts';

/** How many messages wait, for wherever the inbox is named. */
export function UnreadCount() {
  const [text, formats] = [useTexts(texts), useFormats()];
  const count = useTotalUnread();
  useEffect(() => showBadge(count), [count]);
  if (count === 0) return null;
  return (
    <Badge kind="count">
      <span aria-hidden="true">{count > 999 ? '999+' : formats.count(count)}</span>
      <span className="said">{text.unreadMessages(count)}</span>
    </Badge>
  );
}
