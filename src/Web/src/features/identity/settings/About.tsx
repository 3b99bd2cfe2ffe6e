import { useMe } from '~/app/me';
import { useTexts } from '~/i18n';
import { Row, Section } from './Section';
import { texts } from './texts';

/** The name that the build gave its first script: another build has another one. */
const build = (): string | undefined =>
  /index-([\w-]+)\.js$/.exec(
    document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '',
  )?.[1];

export function About() {
  const text = useTexts(texts);
  const me = useMe();
  return (
    <Section anchor="about" title={text.about}>
      <Row title={text.account}>
        <span dir="auto">{[me.displayName, me.email].join(' · ')}</span>
      </Row>
      {me.organisation && me.network && (
        <Row title={text.belongsTo}>
          <span dir="auto">{[me.organisation.name, me.network.name].join(' · ')}</span>
        </Row>
      )}
      <Row title={text.server}>{location.host}</Row>
      <Row title={text.version}>{build() ?? text.development}</Row>
    </Section>
  );
}
