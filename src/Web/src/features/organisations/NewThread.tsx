import { useTexts } from '~/i18n';
import { ButtonLink } from '~/ui';
import { texts } from './texts';

/** From a partner to writing to it. */
export function NewThread({ relationshipId }: { relationshipId: string }) {
  const text = useTexts(texts);
  return (
    <ButtonLink to="/new" search={{ with: relationshipId }} look="primary" icon="speech">
      {text.newThread}
    </ButtonLink>
  );
}
