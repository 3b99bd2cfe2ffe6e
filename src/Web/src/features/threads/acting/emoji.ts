import type { Language } from '~/i18n';

/** What most answers need no words for. */
export const quickEmoji = ['👍', '❤️', '😄', '🎉', '👀', '✅'] as const;

export interface Emoji {
  emoji: string;
  name: string;
  /** All that it is found by, in small letters. */
  words: string;
  /** Whether it has a colour of skin. */
  hasTones: boolean;
}

export const tones = ['', '🏻', '🏼', '🏽', '🏾', '🏿'] as const;
export type Tone = (typeof tones)[number];

/** All of Unicode's emoji with their names, loaded when somebody looks for one. */
export async function loadEmoji(language: Language): Promise<Emoji[]> {
  const { default: lines } =
    language === 'de' ? await import('./emoji.de.txt?raw') : await import('./emoji.en.txt?raw');
  return lines.split('\n').map(emojiOf);
}

function emojiOf(line: string): Emoji {
  const [, emoji = '', plus, name = '', tags = ''] = /^(\S+?)(\+)? ([^|]*)\|(.*)$/.exec(line) ?? [];
  return { emoji, name, words: ` ${name} ${tags} ${emoji}`.toLowerCase(), hasTones: plus !== undefined };
}

/** Those that have every word, as a word's beginning; by names before by tags. */
export function matching(all: readonly Emoji[], text: string): Emoji[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter(({ words }) => wanted.every((word) => words.includes(` ${word}`)));
  const isNamed = ({ name }: Emoji) => ` ${name.toLowerCase()}`.includes(` ${wanted[0] ?? ''}`);
  return [...found.filter(isNamed), ...found.filter((emoji) => !isNamed(emoji))];
}

/** The emoji in a colour of skin: said after everybody in it, but not after the hands that two of them hold. */
export function inTone({ emoji, hasTones }: Emoji, tone: Tone): string {
  if (!hasTones || tone === '') return emoji;
  return emoji.replace(/(?<!\u200d(?=🤝))(\p{Emoji_Modifier_Base})\ufe0f?/gu, `$1${tone}`);
}
