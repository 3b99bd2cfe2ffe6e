// Writes the lists of emoji that one searches in: `npm pack emojibase-data`, unpack it, `node build/emoji.mjs <folder>`.
// The names and words are those of Unicode's CLDR (Unicode License v3), as emojibase-data (MIT) puts them together.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the server takes: src/Domain/Messages/EmojiSequences.cs. */
const newest = 15;
const componentsOfOthers = 2;
const folder = process.argv[2] ?? '';

for (const language of ['en', 'de']) {
  const all = JSON.parse(readFileSync(join(folder, language, 'data.json'), 'utf8'));
  const lines = all
    .filter((e) => e.version <= newest && e.group !== undefined && e.group !== componentsOfOthers)
    .sort((a, b) => a.order - b.order)
    .map((e) => {
      const tags = (e.tags ?? []).filter((tag) => !e.label.toLowerCase().includes(tag.toLowerCase()));
      // The sign that says that it is an emoji stands only where it would else be text.
      const emoji = e.emoji.replace(/(\p{Emoji_Presentation})\ufe0f/gu, '$1');
      return `${emoji}${e.skins ? '+' : ''} ${e.label}|${tags.join(' ')}`;
    });
  writeFileSync(
    new URL(`../src/features/threads/acting/emoji.${language}.txt`, import.meta.url),
    lines.join('\n'),
  );
}
