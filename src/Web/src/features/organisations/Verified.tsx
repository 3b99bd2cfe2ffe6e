import { useTexts } from '~/i18n';
import { Icon } from '~/ui';
import { texts } from './texts';
import styles from './Verified.module.css';

/** The operator has checked that the company is who it says. */
export function Verified() {
  const text = useTexts(texts);
  return (
    <span className={styles.verified} title={text.verified}>
      <Icon name="verified" size={14} />
      <span className="said">{text.verified}</span>
    </span>
  );
}
