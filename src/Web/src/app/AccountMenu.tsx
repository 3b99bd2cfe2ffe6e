import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useTexts } from '~/i18n';
import { useInstalling, useOutbox } from '~/offline';
import { AskDialog, Avatar, ErrorNotice, Icon } from '~/ui';
import styles from './AccountMenu.module.css';
import { isAdministrator, useMe } from './me';
import { useSigningOut } from './signingOut';
import { texts } from './texts';

export function AccountMenu() {
  const text = useTexts(texts);
  const me = useMe();
  const { language, speak } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const install = useInstalling();
  const unsent = useOutbox().filter((entry) => entry.state !== 'sent').length;
  const [isAsking, setAsking] = useState(false);
  const leaving = useSigningOut();
  const other = scheme === 'light' ? 'dark' : 'light';

  const menu = (
    <Menu position="right-end" shadow="md" width={240} withinPortal>
      <Menu.Target>
        <button type="button" className={styles.button} aria-label={text.account(me.displayName)}>
          <Avatar id={me.memberId} name={me.displayName} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <div className={styles.who}>
          <strong>{me.displayName}</strong>
          <span>{me.organisation?.name ?? me.email}</span>
        </div>
        <Menu.Item component={Link} to="/settings" leftSection={<Icon name="settings" size={18} />}>
          {text.settings}
        </Menu.Item>
        {isAdministrator(me) && (
          <Menu.Item
            component={Link}
            to="/admin/members"
            className={styles.onPhone}
            leftSection={<Icon name="shield" size={18} />}
          >
            {text.admin}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<Icon name={scheme === 'light' ? 'moon' : 'sun'} size={18} />}
          onClick={() => setColorScheme(other)}
        >
          {text[other]}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="speech" size={18} />}
          onClick={() => speak(language === 'en' ? 'de' : 'en')}
        >
          {text.language}
        </Menu.Item>
        {install && (
          <Menu.Item leftSection={<Icon name="down" size={18} />} onClick={install}>
            {text.install}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<Icon name="signOut" size={18} />}
          closeMenuOnClick={unsent > 0}
          onClick={() => (unsent > 0 ? setAsking(true) : leaving.mutate())}
        >
          {text.signOut}
        </Menu.Item>
        {leaving.error && <ErrorNotice error={leaving.error} />}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <>
      {menu}
      {isAsking && (
        <AskDialog
          title={text.unsentTitle}
          act={text.signOut}
          isDanger
          isBusy={leaving.isPending}
          error={leaving.error}
          onAct={() => leaving.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{text.unsent(unsent)}</p>
        </AskDialog>
      )}
    </>
  );
}
