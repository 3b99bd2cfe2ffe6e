import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage, useTexts } from '~/i18n';
import styles from './EmojiPicker.module.css';
import { type Emoji, inTone, loadEmoji, matching, type Tone, tones } from './emoji';
import { QuickEmoji } from './QuickEmoji';
import { texts } from './texts';

/** As many as are worth a look; a longer word finds fewer. */
const shown = 120;

/** A few at once, and all of Unicode's by their names. */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const text = useTexts(texts);
  const { language } = useLanguage();
  const [wanted, setWanted] = useState('');
  const [tone, setTone] = useState<Tone>('');
  const { data: all } = useQuery({
    queryKey: ['emoji', language],
    queryFn: () => loadEmoji(language),
    staleTime: 'static',
    enabled: wanted !== '',
  });
  const found = wanted.trim() === '' || !all ? [] : matching(all, wanted);
  const pick = (emoji: Emoji) => onPick(inTone(emoji, tone));

  return (
    <div className={styles.picker}>
      <QuickEmoji onPick={onPick} />
      <div className={styles.search}>
        <input
          type="search"
          data-autofocus
          value={wanted}
          aria-label={text.search}
          placeholder={text.searchFor}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && found[0]) pick(found[0]);
            // First what is sought, then the picker.
            else if (event.key === 'Escape' && wanted !== '') {
              event.preventDefault();
              event.stopPropagation();
              setWanted('');
            }
          }}
        />
        <select aria-label={text.tone} value={tone} onChange={(event) => setTone(event.target.value as Tone)}>
          {tones.map((each, at) => (
            <option key={each} value={each} aria-label={text.tones(at)}>
              ✋{each}
            </option>
          ))}
        </select>
      </div>
      <p className="said" role="status">
        {all && wanted.trim() !== '' && text.found(found.length)}
      </p>
      {found.length > 0 && (
        <ul className={styles.found} aria-label={text.emoji}>
          {found.slice(0, shown).map((emoji) => (
            <li key={emoji.emoji}>
              <button type="button" aria-label={emoji.name} title={emoji.name} onClick={() => pick(emoji)}>
                {inTone(emoji, tone)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {all && wanted.trim() !== '' && found.length === 0 && <p>{text.nothing}</p>}
    </div>
  );
}
