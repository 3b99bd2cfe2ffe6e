import { useState } from 'react';
import type { Schema } from '~/api';
import { useFormats, useTexts } from '~/i18n';
import { Button, Field } from '~/ui';
import styles from './MemberPage.module.css';
import { memberTexts } from './memberTexts';

interface Props {
  invitation: Schema<'InvitationAnswer'>;
  to: string;
  onAnother: () => void;
}

/** The link for whoever was invited. The server keeps no copy of it, and sends no mail: it is handed over from here. */
export function Issued({ invitation, to, onAnother }: Props) {
  const [text, formats] = [useTexts(memberTexts), useFormats()];
  const [isCopied, setCopied] = useState(false);
  const link = `${location.origin}/invitations/${invitation.token}`;
  return (
    <section className={styles.issued} aria-label={text.issuedTitle}>
      <h2>{text.issuedTitle}</h2>
      <p>{text.issued(to, formats.dateWithYear(new Date(invitation.expiresAt)))}</p>
      <Field
        label={text.link}
        value={link}
        readOnly
        dir="ltr"
        autoFocus
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.acts}>
        <Button
          look="primary"
          icon={isCopied ? 'check' : 'copy'}
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          <span aria-live="polite">{isCopied ? text.copied : text.copy}</span>
        </Button>
        <Button onClick={onAnother}>{text.another}</Button>
      </div>
    </section>
  );
}
