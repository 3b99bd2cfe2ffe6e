import { useState } from 'react';
import { useTexts } from '~/i18n';
import {
  Button,
  ButtonLink,
  Check,
  ErrorNotice,
  Field,
  TagsField,
  TextArea,
  toast,
  useFieldErrors,
} from '~/ui';
import styles from './CompanyPage.module.css';
import { draftOf, isSameProfile, type ProfileDraft } from './profile';
import { profileTexts } from './profileTexts';
import type { Organisation } from './queries';
import { useRegions } from './regions';
import { useSavingProfile } from './saving';

interface Draft {
  /** What it was when one began to change it. */
  from: ProfileDraft;
  to: ProfileDraft;
}

export function ProfileForm({ organisation }: { organisation: Organisation }) {
  const text = useTexts(profileTexts);
  const regions = useRegions();
  const now = draftOf(organisation);
  // Null while nothing has been changed here: then what others change shows.
  const [draft, setDraft] = useState<Draft | null>(null);
  const saving = useSavingProfile();
  const errors = useFieldErrors(saving.error);
  const profile = draft?.to ?? now;
  const isChanged = draft !== null && !isSameProfile(profile, now);
  const isOvertaken = isChanged && !saving.isPending && !isSameProfile(draft.from, now);
  const set = (parts: Partial<ProfileDraft>) =>
    setDraft({ from: draft?.from ?? now, to: { ...profile, ...parts } });

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(profile, {
          onSuccess: () => {
            setDraft(null);
            toast(text.saved);
          },
        });
      }}
    >
      <p>{text.lead}</p>
      {isOvertaken && (
        <p className={styles.others} role="status">
          {text.overtaken}
        </p>
      )}
      <Field
        label={text.name}
        value={profile.name}
        maxLength={100}
        dir="auto"
        autoComplete="organization"
        error={errors.of('name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextArea
        label={text.about}
        hint={text.aboutHint}
        value={profile.about}
        maxLength={4_000}
        error={errors.of('about')}
        onChange={(event) => set({ about: event.target.value })}
      />
      <Field
        label={text.sector}
        hint={text.sectorHint}
        value={profile.sector}
        maxLength={100}
        dir="auto"
        error={errors.of('sector')}
        onChange={(event) => set({ sector: event.target.value })}
      />
      <TagsField
        label={text.regions}
        tags={profile.regions}
        nameOf={(region) => regions.nameOf(region)}
        tagOf={(typed) => regions.codeOf(typed)}
        maxLength={100}
        error={errors.of('regions')}
        onChange={(tags) => set({ regions: tags })}
      />
      <TagsField
        label={text.capabilities}
        tags={profile.capabilities}
        maxLength={100}
        error={errors.of('capabilities')}
        onChange={(tags) => set({ capabilities: tags })}
      />
      <TagsField
        label={text.domains}
        tags={profile.domains}
        maxLength={253}
        error={errors.of('domains')}
        onChange={(tags) => set({ domains: tags })}
      />
      <Check
        label={text.listed}
        hint={text.listedHint}
        checked={profile.listed}
        onChange={(event) => set({ listed: event.target.checked })}
      />
      {saving.error && <ErrorNotice error={saving.error} />}
      <div className={styles.acts}>
        <Button type="submit" look="primary" busy={saving.isPending} disabled={!isChanged}>
          {text.save}
        </Button>
        {isChanged && <Button onClick={() => setDraft(null)}>{text.discard}</Button>}
        <ButtonLink to="/partners/$organisationId" params={{ organisationId: organisation.id }}>
          {text.look}
        </ButtonLink>
      </div>
    </form>
  );
}
