import { useTexts } from '~/i18n';
import { Badge } from '~/ui';
import type { Standing } from './standing';
import { texts } from './texts';

const kinds = {
  requested: 'partner',
  active: 'good',
  suspended: 'bad',
  declined: 'quiet',
  withdrawn: 'quiet',
  expired: 'quiet',
  ended: 'quiet',
} as const;

/** How another company stands to one's own, in a word. */
export function StandingBadge({ status, requestedByUs }: Standing) {
  const text = useTexts(texts);
  return <Badge kind={kinds[status]}>{text.standing(status, requestedByUs)}</Badge>;
}
