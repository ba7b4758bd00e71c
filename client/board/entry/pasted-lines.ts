import { NOTES_PER_PASTE, TEXT_PER_NOTE } from '../../../shared/board/limits';

export type Pasted = { kind: 'line'; line: string } | { kind: 'lines'; lines: string[] } | { kind: 'too-many' };

const BULLET = /^(?:[-–•*·▪◦]|\d{1,2}[.)])\s+/u;

/**
 * What is on the clipboard, as lines; empty ones and list bullets are left out. More than can ever become notes is told
 * apart before it is cut up, so that ten megabytes cost no more than a glance.
 */
export const readPasted = (text: string): Pasted => {
  if (text.length > NOTES_PER_PASTE * TEXT_PER_NOTE) return { kind: 'too-many' };
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim().replace(BULLET, ''))
    .filter((line) => line !== '');
  const [only] = lines;
  return lines.length === 1 && only !== undefined ? { kind: 'line', line: only } : { kind: 'lines', lines };
};
