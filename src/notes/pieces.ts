import type { Piece } from './note';

/** Text of Sidelight's own, in no other role. */
export const plain = (text: string): Piece => ({ text, role: 'plain' });

/** What pieces say together. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
