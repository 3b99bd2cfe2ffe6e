import { useTexts } from '~/i18n';
import { EmptyState } from '~/ui';
import { texts } from './texts';

export function NothingOpen() {
  const text = useTexts(texts);
  return (
    <EmptyState icon="company" title={text.nothingOpenTitle}>
      {text.nothingOpen}
    </EmptyState>
  );
}
