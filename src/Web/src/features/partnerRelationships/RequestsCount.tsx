import { useFormats, useTexts } from '~/i18n';
import { Badge } from '~/ui';
import { useRequestsToAnswer } from './queries';
import { texts } from './texts';

/** How many requests wait for an answer, for wherever the partners are named. */
export function RequestsCount() {
  const [text, formats] = [useTexts(texts), useFormats()];
  const count = useRequestsToAnswer();
  if (count === 0) return null;
  return (
    <Badge kind="count">
      <span aria-hidden="true">{formats.count(count)}</span>
      <span className="said">{text.requestsToAnswer(count)}</span>
    </Badge>
  );
}
