import { Menu } from '@mantine/core';
import type { ActionsProps } from './Actions';
import styles from './Actions.module.css';
import { Anchor, useReturnFocus } from './Anchor';
import { Icon } from './Icon';
import { Shortcut } from './Shortcut';

/** A menu beside a place. */
export function PopMenu({ at, label, actions, onClose }: ActionsProps) {
  useReturnFocus();
  return (
    <Menu
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom-end"
      // It belongs to the page's main part, also for whoever goes from part to part.
      portalProps={{ target: 'main' }}
      // It is no item of the menu; the first one takes the focus.
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Anchor at={at} />
      </Menu.Target>
      <Menu.Dropdown className={styles.menu} aria-label={label} aria-labelledby={undefined}>
        {actions.map((action) => (
          <Menu.Item
            key={action.label}
            leftSection={<Icon name={action.icon} size={18} />}
            rightSection={action.keys && <Shortcut keys={action.keys} />}
            data-danger={action.isDanger}
            // Closed before it runs: it may open something itself.
            closeMenuOnClick={false}
            onClick={() => {
              onClose();
              action.run();
            }}
          >
            {action.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
