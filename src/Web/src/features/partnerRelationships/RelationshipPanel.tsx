import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isAdministrator, useMe } from '~/app/me';
import { AskAdministrators } from '~/features/members';
import { useTexts } from '~/i18n';
import { Button, ErrorNotice, Skeleton } from '~/ui';
import { type Between, useActing } from './acting';
import { panelTexts } from './panelTexts';
import { relationshipQuery } from './queries';
import styles from './RelationshipPanel.module.css';
import { SpokenForm } from './SpokenForm';
import { StandingBadge } from './StandingBadge';
import { StandingText } from './StandingText';
import { type Act, actsOn, asOfNow, isSpoken, type SpokenAct } from './standing';

interface Props {
  between: Between;
  name: string;
  /** What else may be done while the two are partners. */
  whileActive?: ReactNode;
  /** Looks anew at what else shows how the two stand to each other. */
  onChanged: () => Promise<unknown>;
}

/** How a company stands to one's own, and what can be done about it. */
export function RelationshipPanel({ between, name, whileActive, onChanged }: Props) {
  const text = useTexts(panelTexts);
  const me = useMe();
  const { relationshipId } = between;
  const found = useQuery({ ...relationshipQuery(relationshipId ?? ''), enabled: relationshipId !== null });
  const relationship = relationshipId !== null && found.data ? asOfNow(found.data) : null;
  const isKnown = relationshipId === null || found.data !== undefined;
  const acting = useActing(between, onChanged);
  const [form, setForm] = useState<SpokenAct | null>(null);
  const acts = actsOn(relationship, me.organisation?.id ?? '');
  const open = form !== null && acts.includes(form) ? form : null;

  const begin = (act: Act) => {
    acting.reset();
    if (isSpoken(act)) setForm(act);
    else acting.mutate({ act, text: '' });
  };
  if (found.error) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!isKnown) return <Skeleton rows={2} />;
  return (
    <section className={styles.panel} aria-label={text.partnership}>
      <h2>
        {text.partnership}
        {relationship && <StandingBadge {...relationship} />}
      </h2>
      <StandingText relationship={relationship} name={name} mySide={me.organisation?.id ?? ''} />
      {acting.error && <ErrorNotice error={acting.error} />}
      {open ? (
        <SpokenForm
          act={open}
          name={name}
          error={acting.error}
          busy={acting.isPending}
          onCancel={() => {
            acting.reset();
            setForm(null);
          }}
          onCarryOut={(words) =>
            acting.mutate({ act: open, text: words }, { onSuccess: () => setForm(null) })
          }
        />
      ) : (
        <div className={styles.acts}>
          {relationship?.status === 'active' && whileActive}
          {isAdministrator(me) &&
            acts.map((act) => (
              <Button
                key={act}
                look={['request', 'accept', 'resume'].includes(act) ? 'primary' : 'plain'}
                busy={acting.isPending}
                onClick={() => begin(act)}
              >
                {text.act(act)}
              </Button>
            ))}
        </div>
      )}
      {!isAdministrator(me) && (
        <p className={styles.soft}>
          <AskAdministrators>{text.mayNot}</AskAdministrators>
        </p>
      )}
    </section>
  );
}
