import { useId } from 'react';
import { useTexts } from '~/i18n';
import type { Partnership } from '../people/queries';
import styles from './NewThreadPage.module.css';
import { texts } from './texts';

interface Props {
  /** Undefined until they are known. */
  partnerships: readonly Partnership[] | undefined;
  chosen: string;
  onChoose: (relationshipId: string) => void;
}

export function PartnerChoice({ partnerships, chosen, onChoose }: Props) {
  const text = useTexts(texts);
  const id = useId();
  if (partnerships?.length === 0) return <p>{text.noPartners}</p>;
  return (
    <div className={styles.partner}>
      <label htmlFor={id}>{text.partner}</label>
      <select id={id} required value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{text.choosePartner}</option>
        {partnerships?.map((partnership) => (
          <option key={partnership.id} value={partnership.id}>
            {partnership.partnerName}
          </option>
        ))}
      </select>
    </div>
  );
}
