import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

interface Props extends ComponentPropsWithRef<'a'> {
  look?: 'primary' | 'plain';
  icon?: IconName;
}

function Anchor({ look = 'plain', icon, children, ...link }: Props) {
  return (
    <a {...link} className={styles.button} data-look={look}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </a>
  );
}

/** A link that looks like a button: it leads to where something is done. */
export const ButtonLink = createLink(Anchor);
