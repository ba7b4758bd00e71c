import type { Copy } from '../../../shared/exports/copy';
import { shownText } from './shown-text';

const HEAD = [
  'Gezin',
  'Overleg',
  'Datum overleg',
  'Status',
  'Versie',
  'Afspraak',
  'Wie',
  'Kind',
  'Uiterlijk',
  'Kenmerk afspraak',
  'Kenmerk bespreking',
] as const;

/** What a spreadsheet may take for a formula, in full width and after white space too. */
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\n])/u;

/** An apostrophe before a formula makes it text, and leaves it readable. Source: OWASP, CSV Injection. */
const cell = (value: string): string => {
  const text = shownText(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

const line = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\r\n`;

/**
 * The agreements of a copy for a Dutch spreadsheet: UTF-8 with a byte order mark, `;` between cells, every cell quoted as in
 * RFC 4180. Days are yyyy-mm-dd. Without agreements there is only the head.
 */
export const agreementsCsv = ({
  id: ofConference,
  status,
  version,
  family,
  meeting,
  agreements = [],
}: Copy): Uint8Array => {
  const rows = agreements.map(({ id, what, who, child = '', due = '' }) => [
    family.code,
    meeting.title,
    meeting.on,
    status,
    `${version}`,
    what,
    who,
    child,
    due,
    id,
    ofConference,
  ]);
  return Buffer.from(`\uFEFF${[HEAD, ...rows].map(line).join('')}`);
};
