import type { Schema } from '~/api';

export interface Piece {
  text: string;
  isMatch: boolean;
}

/** A snippet cut where what was found begins and ends. Whatever the ranges, its text comes out whole and in order. */
export function piecesOf({ text, matches }: Schema<'Snippet'>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, isMatch: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMatch });
    at = Math.max(at, end);
  };
  for (const { start, length } of matches.toSorted((a, b) => a.start - b.start)) {
    add(Math.min(start, text.length), false);
    add(Math.min(start + length, text.length), true);
  }
  add(text.length, false);
  return pieces;
}
