import { lazy, type ReactNode, Suspense } from 'react';
import styles from './Actions.module.css';
import { type Place, pointsByFinger } from './Beside';
import { Dialog } from './Dialog';
import { Icon, type IconName } from './Icon';

// What it needs is loaded when the first menu is opened: most of what a visit begins with needs none.
const PopMenu = lazy(async () => ({ default: (await import('./PopMenu')).PopMenu }));

export interface Action {
  icon: IconName;
  label: string;
  run: () => void;
  /** Cannot be undone. */
  isDanger?: boolean;
  keys?: readonly string[];
}

export interface ActionsProps {
  at: Place;
  /** What all this can be done with. */
  label: string;
  actions: readonly Action[];
  onClose: () => void;
  /** Shown first where fingers point: there is room for it. */
  children?: ReactNode;
}

/** What can be done with something: a menu beside it, or a sheet at the foot where fingers point. */
export function Actions(props: ActionsProps) {
  if (pointsByFinger()) return <Sheet {...props} />;
  return (
    <Suspense>
      <PopMenu {...props} />
    </Suspense>
  );
}

function Sheet({ label, actions, onClose, children }: ActionsProps) {
  return (
    <Dialog title={label} onClose={onClose}>
      {children}
      <ul className={styles.sheet}>
        {actions.map(({ icon, label: name, run, isDanger }) => (
          <li key={name}>
            <button
              type="button"
              data-danger={isDanger}
              onClick={() => {
                onClose();
                run();
              }}
            >
              <Icon name={icon} />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
