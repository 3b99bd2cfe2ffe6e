import { useSuspenseQuery } from '@tanstack/react-query';
import { useMe } from '~/app/me';
import { useFormats, useTexts } from '~/i18n';
import { type Step, timelineQuery } from './queries';
import styles from './Timeline.module.css';
import { texts } from './texts';

interface Props {
  relationshipId: string;
  /** What the other side is called. */
  partner: string;
}

/** What has been between two companies, the newest first: who, when, and why. */
export function Timeline({ relationshipId, partner }: Props) {
  const text = useTexts(texts);
  const { data: steps } = useSuspenseQuery(timelineQuery(relationshipId));
  return (
    <section aria-label={text.history}>
      <h2>{text.history}</h2>
      <ol className={styles.timeline}>
        {steps.toReversed().map((step) => (
          <li key={step.position} data-status={step.status}>
            <StepTaken step={step} partner={partner} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepTaken({ step, partner }: { step: Step; partner: string }) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const mine = useMe().organisation;
  const at = new Date(step.at);
  return (
    <>
      <strong>{text.step(step.type)}</strong>
      <p className={styles.who}>
        {/* The clock has no side: nobody let it expire. */}
        {step.organisationId !== null && (
          <>
            <bdi>{step.byName ?? text.erasedPerson}</bdi>
            {' · '}
            <bdi data-partner={step.organisationId !== mine?.id}>
              {step.organisationId === mine?.id ? mine.name : partner}
            </bdi>
            {' · '}
          </>
        )}
        <time dateTime={step.at} title={formats.fullOf(at)}>
          {formats.dateWithYear(at)}, {formats.timeOf(at)}
        </time>
      </p>
      {step.text !== null && (
        <blockquote className={styles.words} dir="auto">
          {step.text}
        </blockquote>
      )}
    </>
  );
}
