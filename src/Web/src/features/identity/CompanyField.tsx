import { Refusal } from '~/api';
import { useTexts } from '~/i18n';
import { Field } from '~/ui';
import { texts } from './texts';

interface Props {
  /** The name that is known already. */
  name?: string | undefined;
  /** What the last try ended with. */
  error: unknown;
  autoFocus?: boolean;
}

/** Whether a sign-in at a company failed because it has another name. */
export const isUnknownCompany = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'not_found';

/** The name of a company's own sign-in. Names are told to nobody: they would tell who is here. */
export function CompanyField({ name, error, autoFocus }: Props) {
  const text = useTexts(texts);
  return (
    <Field
      label={text.companyName}
      hint={text.companyHint}
      name="company"
      defaultValue={name}
      autoCapitalize="off"
      spellCheck={false}
      required
      autoFocus={autoFocus}
      data-autofocus={autoFocus}
      error={isUnknownCompany(error) ? text.companyUnknown : undefined}
    />
  );
}
