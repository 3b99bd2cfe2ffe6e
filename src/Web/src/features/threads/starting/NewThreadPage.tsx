import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '~/api';
import { isAdministrator, useMe } from '~/app/me';
import { colleaguesQuery } from '~/features/members';
import { organisationQuery } from '~/features/organisations';
import { useTexts } from '~/i18n';
import { Button, ErrorNotice, Field, Icon, Toolbar } from '~/ui';
import type { Person } from '../composing/mentions';
import { longestSubject } from '../governing/SubjectDialog';
import { PersonPicker } from '../people/PersonPicker';
import { activePartnershipsQuery } from '../people/queries';
import headStyles from '../ThreadHead.module.css';
import { KindChoice } from './KindChoice';
import styles from './NewThreadPage.module.css';
import { PartnerChoice } from './PartnerChoice';
import { newThreadId, useStarting } from './starting';
import { texts } from './texts';

const route = getRouteApi('/signed-in/inbox-layout/new');

/** Who it is for, and what about; it begins with the first message, in the thread itself. */
export function NewThreadPage() {
  const text = useTexts(texts);
  const me = useMe();
  const { with: asked } = route.useSearch();
  const [threadId] = useState(newThreadId);
  const [kind, setKind] = useState<Schema<'ThreadKind'>>(asked === undefined ? 'internal' : 'external');
  const [relationshipId, setRelationship] = useState(asked ?? '');
  const [colleagues, setColleagues] = useState<Person[]>([]);
  const [theirs, setTheirs] = useState<Person[]>([]);
  const starting = useStarting();

  const partnerships = useQuery(activePartnershipsQuery);
  const everybody = useQuery(colleaguesQuery);
  const partnership = partnerships.data?.find(({ id }) => id === relationshipId);
  const partner = useQuery({
    ...organisationQuery(partnership?.partnerId ?? ''),
    enabled: partnership !== undefined,
  });
  const isExternal = kind === 'external';
  const error = starting.error ?? partnerships.error ?? everybody.error ?? partner.error;

  const start = (subject: string) => {
    const named = [...(kind === 'announcement' ? [] : colleagues), ...(isExternal ? theirs : [])];
    starting.mutate({
      threadId,
      kind,
      subject,
      participants: named.map(({ memberId }) => memberId),
      ...(isExternal ? { partnerRelationshipId: relationshipId } : {}),
    });
  };

  return (
    <article className={styles.page}>
      <div className={headStyles.head}>
        <Toolbar
          start={
            <Link
              to="/inbox"
              search={({ filter }) => (filter ? { filter } : {})}
              className={headStyles.back}
              aria-label={text.back}
            >
              <Icon name="back" />
            </Link>
          }
        >
          <h1>{text.title}</h1>
        </Toolbar>
      </div>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const subject = String(new FormData(event.currentTarget).get('subject')).trim();
          if (subject !== '') start(subject);
        }}
      >
        <KindChoice kind={kind} mayAnnounce={isAdministrator(me)} onChoose={setKind} />
        {isExternal && (
          <PartnerChoice
            partnerships={partnerships.data}
            chosen={relationshipId}
            onChoose={(id) => {
              setRelationship(id);
              setTheirs([]);
            }}
          />
        )}
        {isExternal && partnership && (
          <PersonPicker
            label={text.theirs(partnership.partnerName)}
            hint={text.theirsHint}
            people={partner.data?.contacts ?? []}
            picked={theirs}
            onPick={setTheirs}
          />
        )}
        {kind !== 'announcement' && (
          <PersonPicker
            label={text.colleagues}
            hint={text.colleaguesHint}
            people={everybody.data?.filter(({ memberId }) => memberId !== me.memberId) ?? []}
            picked={colleagues}
            onPick={setColleagues}
          />
        )}
        <Field
          label={text.subject}
          name="subject"
          placeholder={text.subjectHint}
          maxLength={longestSubject}
          required
          dir="auto"
        />
        {error && <ErrorNotice error={error} />}
        <Button type="submit" look="primary" busy={starting.isPending}>
          {text.start}
        </Button>
      </form>
    </article>
  );
}
