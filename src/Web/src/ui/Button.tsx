import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

type Look = 'primary' | 'plain' | 'danger';

interface Props extends ComponentPropsWithRef<'button'> {
  look?: Look;
  icon?: IconName;
  /** Something is under way: says so, and takes no second click. */
  busy?: boolean;
  wide?: boolean;
}

export function Button({ look = 'plain', icon, busy = false, wide = false, children, ...button }: Props) {
  return (
    <button
      type="button"
      {...button}
      className={styles.button}
      data-look={look}
      data-wide={wide}
      disabled={button.disabled || busy}
      aria-busy={busy}
    >
      {icon && <Icon name={icon} size={18} />}
      {children}
    </button>
  );
}

/** A button that shows only a sign; `label` is what it is called. */
export function IconButton({
  icon,
  label,
  ...button
}: { icon: IconName; label: string } & ComponentPropsWithRef<'button'>) {
  return (
    <button type="button" {...button} className={styles.icon} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
