import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useLanguage, useTexts } from '~/i18n';
import { Check, Choices, useSingleKeys } from '~/ui';
import { Section } from './Section';
import { texts } from './texts';
import { ZoneField } from './ZoneField';

/** How it looks and speaks here: kept on the device, for whoever sits at it. */
export function Display() {
  const text = useTexts(texts);
  const { language, speak } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [singleKeys, turnSingleKeys] = useSingleKeys();
  const schemes: [MantineColorScheme, string][] = [
    ['auto', text.system],
    ['light', text.light],
    ['dark', text.dark],
  ];
  return (
    <Section anchor="display" title={text.display} lead={text.displayLead}>
      <Choices label={text.theme} choices={schemes} value={colorScheme} onChange={setColorScheme} />
      <Choices
        label={text.language}
        choices={[
          ['en', 'English'],
          ['de', 'Deutsch'],
        ]}
        value={language}
        onChange={speak}
      />
      <ZoneField />
      <Check
        label={text.singleKeys}
        hint={text.singleKeysHint}
        checked={singleKeys}
        onChange={(event) => turnSingleKeys(event.target.checked)}
      />
    </Section>
  );
}
