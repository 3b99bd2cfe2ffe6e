import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '~/api';
import { useFormats, useTexts } from '~/i18n';
import { AskDialog, Badge, Button, ErrorNotice, Skeleton } from '~/ui';
import styles from './Devices.module.css';
import { type Session, sessionsQuery } from './queries';
import { Row, Section } from './Section';
import { texts } from './texts';
import { useChange } from './useChange';

/** As many as most people have; the rest is shown when asked for. */
const few = 5;

/** Where one is signed in; any of it can be ended from here. */
export function Devices() {
  const text = useTexts(texts);
  const sessions = useQuery(sessionsQuery);
  const [asked, setAsked] = useState<Session | 'others' | null>(null);
  const [isWhole, setWhole] = useState(false);
  const close = () => setAsked(null);
  const ending = useChange(
    (which: Session | 'others') =>
      which === 'others'
        ? answerOf(api.DELETE('/api/auth/sessions'))
        : answerOf(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id: which.id } } })),
    { said: text.ended, onDone: close },
  );

  return (
    <Section anchor="devices" title={text.devices} lead={text.devicesLead}>
      {sessions.data ? (
        <div>
          {sessions.data.slice(0, isWhole ? undefined : few).map((session) => (
            <Device key={session.id} session={session} onEnd={() => setAsked(session)} />
          ))}
        </div>
      ) : sessions.error ? (
        <ErrorNotice error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : (
        <Skeleton rows={2} />
      )}
      {sessions.data && sessions.data.length > 1 && (
        <div className={styles.foot}>
          {!isWhole && sessions.data.length > few && (
            <Button onClick={() => setWhole(true)}>{text.showAll(sessions.data.length)}</Button>
          )}
          <Button onClick={() => setAsked('others')}>{text.endOthers}</Button>
        </div>
      )}
      {asked && (
        <AskDialog
          title={asked === 'others' ? text.endOthersTitle : text.endTitle(text.client(asked.client))}
          act={text.end}
          isDanger
          isBusy={ending.isPending}
          error={ending.error}
          onAct={() => ending.mutate(asked)}
          onClose={() => {
            ending.reset();
            close();
          }}
        >
          <p>{text.endLead}</p>
        </AskDialog>
      )}
    </Section>
  );
}

function Device({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const [since, lastSeen] = [new Date(session.since), new Date(session.lastSeen)];
  const name = text.client(session.client);
  return (
    <Row
      title={
        <>
          {name}
          {session.current && <Badge kind="quiet">{text.thisDevice}</Badge>}
        </>
      }
      action={
        !session.current && (
          <Button aria-label={text.endOf(name)} onClick={onEnd}>
            {text.end}
          </Button>
        )
      }
    >
      <time dateTime={session.lastSeen} title={formats.fullOf(lastSeen)}>
        {session.current ? text.usedNow : text.lastUsed(formats.shortOf(lastSeen))}
      </time>
      {' · '}
      <time dateTime={session.since} title={formats.fullOf(since)}>
        {text.since(formats.shortOf(since))}
      </time>
    </Row>
  );
}
