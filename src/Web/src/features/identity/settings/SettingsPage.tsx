import { getRouteApi, Link } from '@tanstack/react-router';
import { useTexts } from '~/i18n';
import { ErrorNotice, Toolbar } from '~/ui';
import { refusalOf } from '../refused';
import { About } from './About';
import { Devices } from './Devices';
import { Display } from './Display';
import styles from './SettingsPage.module.css';
import { SigningIn } from './SigningIn';
import { texts } from './texts';

const route = getRouteApi('/signed-in/settings');
const sections = ['display', 'signIn', 'devices', 'about'] as const;

export function SettingsPage() {
  const text = useTexts(texts);
  const { refused } = route.useSearch();
  return (
    <main className={styles.page}>
      <div className={styles.columns}>
        <nav className={styles.sections} aria-label={text.sections}>
          {sections.map((section) => (
            <Link key={section} to="/settings" hash={section} replace>
              {text[section]}
            </Link>
          ))}
        </nav>
        <div className={styles.column}>
          <Toolbar>
            <h1>{text.title}</h1>
          </Toolbar>
          {refused && <ErrorNotice error={refusalOf(refused)} />}
          <Display />
          <SigningIn />
          <Devices />
          <About />
        </div>
      </div>
    </main>
  );
}
