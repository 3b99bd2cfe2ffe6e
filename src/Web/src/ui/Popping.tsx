import { Popover } from '@mantine/core';
import { Anchor, useReturnFocus } from './Anchor';
import type { BesideProps } from './Beside';
import styles from './Popping.module.css';

/** Something small beside a place; it takes the focus. */
export function Popping({ at, label, onClose, children }: BesideProps) {
  useReturnFocus();
  return (
    <Popover opened onChange={(isOpen) => !isOpen && onClose()} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Anchor at={at} />
      </Popover.Target>
      <Popover.Dropdown className={styles.popping} aria-label={label} aria-labelledby={undefined}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
