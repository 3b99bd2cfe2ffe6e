import { useTexts } from '~/i18n';
import { Logins } from './Logins';
import { Passkeys } from './Passkeys';
import { Password } from './Password';
import { SecondFactor } from './SecondFactor';
import { Section } from './Section';
import { texts } from './texts';

export function SigningIn() {
  const text = useTexts(texts);
  return (
    <Section anchor="signIn" title={text.signIn} lead={text.signInLead}>
      <div>
        <Password />
        <SecondFactor />
        <Passkeys />
        <Logins />
      </div>
    </Section>
  );
}
