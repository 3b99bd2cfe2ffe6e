import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSignOut } from '~/features/identity';
import { useLanguage, useTexts } from '~/i18n';
import { useLive } from '~/live';
import { Avatar, ErrorNotice, Icon } from '~/ui';
import styles from './AccountMenu.module.css';
import { useMe } from './me';
import { texts } from './texts';

export function AccountMenu() {
  const text = useTexts(texts);
  const me = useMe();
  const { language, speak } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const { stop } = useLive();
  const signOut = useSignOut();
  const leaving = useMutation({
    mutationFn: async () => {
      const resume = await stop();
      await signOut().catch((error: unknown) => {
        resume();
        throw error;
      });
    },
  });
  const other = scheme === 'light' ? 'dark' : 'light';

  return (
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
        <Menu.Item
          leftSection={<Icon name="signOut" size={18} />}
          closeMenuOnClick={false}
          onClick={() => leaving.mutate()}
        >
          {text.signOut}
        </Menu.Item>
        {leaving.error && <ErrorNotice error={leaving.error} />}
      </Menu.Dropdown>
    </Menu>
  );
}
