import { Link } from '@tanstack/react-router';
import { useTexts } from '~/i18n';
import { EmptyState } from '~/ui';
import { texts } from './texts';

export function NotFoundPage() {
  const text = useTexts(texts);
  return (
    <main className="page">
      <EmptyState
        icon="warning"
        title={text.missingTitle}
        isPage
        action={<Link to="/inbox">{text.toInbox}</Link>}
      >
        {text.missing}
      </EmptyState>
    </main>
  );
}
