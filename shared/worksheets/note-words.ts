/** The closed word lists of a note. Leefgebieden and marks are our own choice. */

/** Facts, statements, suspicions and opinions are kept apart (Vervloet 2015, annex 4). */
export const KINDS = ['feit', 'verklaring', 'vermoeden', 'mening'] as const;
export type Kind = (typeof KINDS)[number];

export const LEEFGEBIEDEN = [
  'veiligheid',
  'opvoeding',
  'ontwikkeling',
  'gezondheid',
  'psychische-gezondheid',
  'verslaving',
  'relaties',
  'school',
  'werk',
  'geld',
  'wonen',
  'netwerk',
  'justitie',
  'cultuur-en-geloof',
] as const;
export type Leefgebied = (typeof LEEFGEBIEDEN)[number];

export const MARKS = ['naar-het-verslag', 'geheim-adres', 'melder', 'over-een-ander'] as const;
export type Mark = (typeof MARKS)[number];

/** Marks that keep a note out of other people's copies, off the beamer and out of a guest's sight. */
export const SECRET_MARKS: readonly Mark[] = ['geheim-adres', 'melder', 'over-een-ander'];

export const isSecret = ({ marks }: { marks: readonly Mark[] }): boolean =>
  marks.some((mark) => SECRET_MARKS.includes(mark));

/** Whether a note stays off what a room looks at, and out of a guest's sight: it is secret, or not for all of the family. */
export const staysBack = (note: { marks: readonly Mark[]; notFor?: readonly string[] | undefined }): boolean =>
  isSecret(note) || (note.notFor?.length ?? 0) > 0;
