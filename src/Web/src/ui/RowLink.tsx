import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import styles from './RowLink.module.css';

function Row(link: ComponentPropsWithRef<'a'>) {
  return <a draggable={false} {...link} className={styles.row} />;
}

/** A row of a list that opens something, and is chosen while that is open. */
export const RowLink = createLink(Row);
