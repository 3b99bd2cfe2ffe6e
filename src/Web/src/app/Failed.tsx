import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ErrorNotice } from '~/ui';

/** In the place of a page that could not be shown. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <section style={{ padding: 'var(--space-5)' }}>
      <ErrorNotice error={error} onRetry={retry} />
    </section>
  );
}
