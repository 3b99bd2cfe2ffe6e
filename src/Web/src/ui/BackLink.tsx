import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import styles from './BackLink.module.css';
import { Icon } from './Icon';

function Back({ label, ...link }: { label: string } & ComponentPropsWithRef<'a'>) {
  return (
    <a {...link} className={styles.back}>
      <Icon name="back" />
      <span className="said">{label}</span>
    </a>
  );
}

/** From what is open back to its list, where only one of the two has room. */
export const BackLink = createLink(Back);
