/** Whether every word that was written begins a word of a name; case and accents aside. */
export function fits(name: string, written: string): boolean {
  const words = plain(name).split(' ');
  return plain(written)
    .trim()
    .split(/ +/)
    .every((begun) => words.some((word) => word.startsWith(begun)));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-:(/,.\s]/g, ' ')
    .toLowerCase();
