import type { Schema } from '~/api';
import { useTexts } from '~/i18n';
import { Icon, type IconName } from '~/ui';
import styles from './NewThreadPage.module.css';
import { texts } from './texts';

type Kind = Schema<'ThreadKind'>;

const icons: Record<Kind, IconName> = { internal: 'people', external: 'speech', announcement: 'megaphone' };

interface Props {
  kind: Kind;
  /** Only owners and administrators do. */
  mayAnnounce: boolean;
  onChoose: (kind: Kind) => void;
}

/** Who will read it: said before anything is written. */
export function KindChoice({ kind, mayAnnounce, onChoose }: Props) {
  const text = useTexts(texts);
  const kinds: Kind[] = ['internal', 'external', ...(mayAnnounce ? (['announcement'] as const) : [])];
  return (
    <fieldset className={styles.kinds}>
      <legend>{text.with}</legend>
      {kinds.map((each) => (
        <label key={each} data-kind={each}>
          <input
            type="radio"
            name="kind"
            value={each}
            checked={each === kind}
            onChange={() => onChoose(each)}
          />
          <Icon name={icons[each]} />
          <span>
            {text[each]}
            <small>{text[`${each}Lead`]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
