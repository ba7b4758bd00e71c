import { AGE_BANDS, type AgeBand } from '../meeting/ages';

/**
 * On what ground an organisation may know a child by name. Source: domain.md §7 [law: AVG art. 6 and 8, Jeugdwet 7.3.4,
 * BW 1:245]: under 12 each parent with gezag consents; from 12 to 15 the youth too; from 16 on the youth alone.
 */

/** The band of an age in whole years; an adult child of the family stands in the last one. */
export const bandOf = (age: number): AgeBand => {
  const band = AGE_BANDS.find((key) => age <= Number(key.split('-')[1]));
  return band ?? '16-17';
};

/** Stands for the child itself among those who consent; parents are named by their part in the family. */
export const YOUTH = 'jeugdige';

/** One person's consent: of whom (a part in the family, never a name), on which day (yyyy-mm-dd), and for what. */
interface Consent {
  of: string;
  on: string;
  purpose: string;
}

/** Consent of everybody whom the age rules ask. */
interface ConsentGround {
  kind: 'consent';
  /** The parents (or guardian) with gezag, by their part in the family. */
  gezag: readonly string[];
  consents: readonly Consent[];
}

/** Another ground in law, and why it weighs more here than asking. */
interface OtherGround {
  kind: 'other';
  basis: string;
  weighing: string;
}

export type Ground = ConsentGround | OtherGround;

const asksParents = (band: AgeBand): boolean => band !== '16-17';
const asksYouth = (band: AgeBand): boolean => band === '12-15' || band === '16-17';

/** Whether the rules for this age ask who has gezag at all. */
export const needsGezag = asksParents;

/** Who must consent for a child of this age, each once. Without anybody with gezag a younger child's list stays empty. */
export const neededConsents = (band: AgeBand, gezag: readonly string[]): string[] => [
  ...new Set([...(asksParents(band) ? gezag : []), ...(asksYouth(band) ? [YOUTH] : [])]),
];

const isGiven = ({ on, purpose }: Consent): boolean => on !== '' && purpose.trim() !== '';

/** What a ground still lacks. */
export type Missing =
  /** Nobody was said to have gezag. */
  | { what: 'gezag' }
  /** The consent of this person: not given, or without a day or a purpose. */
  | { what: 'consent'; of: string }
  | { what: 'basis' }
  | { what: 'weighing' };

/** What is missing before a child of this age may be known by name on this ground; nothing when it is complete. */
export const missingFor = (band: AgeBand, ground: Ground): Missing[] => {
  if (ground.kind === 'other') {
    return [
      ...(ground.basis.trim() === '' ? [{ what: 'basis' } as const] : []),
      ...(ground.weighing.trim() === '' ? [{ what: 'weighing' } as const] : []),
    ];
  }
  const { gezag, consents } = ground;
  const given = new Set(consents.filter(isGiven).map(({ of }) => of));
  return [
    ...(asksParents(band) && gezag.length === 0 ? [{ what: 'gezag' } as const] : []),
    ...neededConsents(band, gezag).flatMap((of) => (given.has(of) ? [] : [{ what: 'consent', of } as const])),
  ];
};

export const isComplete = (band: AgeBand, ground: Ground): boolean => missingFor(band, ground).length === 0;
