import type { Role } from '../api/contract';
import { AGE_BANDS, type AgeBand } from '../meeting/ages';
import { type Law, opensTo } from './grounds';

/**
 * On what ground an organisation may know a child by name. Sources: AVG art. 6 and 8, Jeugdwet 7.3.4, BW 1:245, for
 * the team's own jurist to check: under 12 everybody with gezag consents; from 12 to 15 the youth too; from 16 on the youth alone.
 */
const RULES: Readonly<Record<AgeBand, { gezag: boolean; youth: boolean }>> = {
  '0-3': { gezag: true, youth: false },
  '4-7': { gezag: true, youth: false },
  '8-11': { gezag: true, youth: false },
  '12-15': { gezag: true, youth: true },
  '16-17': { gezag: false, youth: true },
};

/**
 * Who can have gezag over a child, by their part in the family; never a name. Source: BW 1:245 (a parent alone, both,
 * or a parent with a partner; else guardianship), 1:302 (a certified institution as guardian).
 */
export const GEZAG = {
  parents: ['moeder', 'vader', 'partner'],
  guardians: ['voogd', 'gecertificeerde-instelling'],
} as const;
type GezagPart = (typeof GEZAG)[keyof typeof GEZAG][number];

/** Who has gezag when this part is ticked or unticked: guardianship is for when no parent has it, so never beside one. */
export const withGezag = (before: readonly string[], part: GezagPart, has: boolean): GezagPart[] => {
  const kind = Object.values(GEZAG).find((parts) => parts.some((one) => one === part)) ?? [];
  return kind.filter((one) => (one === part ? has : before.includes(one)));
};

/** The band of an age in whole years; an adult child of the family stands in the last one. */
export const bandOf = (age: number): AgeBand => {
  const band = AGE_BANDS.find((key) => age <= Number(key.split('-')[1]));
  return band ?? '16-17';
};

/** Stands for the child itself among those who consent; who has gezag is named by their part in the family. */
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
  /** Everybody with gezag (see GEZAG), by their part in the family. */
  gezag: readonly string[];
  consents: readonly Consent[];
}

/** Another ground in law, and why it weighs more here than asking. */
interface OtherGround {
  kind: 'other';
  law?: Law | undefined;
  basis: string;
  weighing: string;
}

export type Ground = ConsentGround | OtherGround;

/** Whether the rules for this age ask who has gezag at all. */
export const needsGezag = (band: AgeBand): boolean => RULES[band].gezag;

/** Who must consent for a child of this age, each once. Without anybody with gezag a younger child's list stays empty. */
export const neededConsents = (band: AgeBand, gezag: readonly string[]): string[] => [
  ...new Set([...(RULES[band].gezag ? gezag : []), ...(RULES[band].youth ? [YOUTH] : [])]),
];

const isGiven = ({ on, purpose }: Consent): boolean => on !== '' && purpose.trim() !== '';

/** What a ground still lacks. */
export type Missing =
  /** Nobody was said to have gezag. */
  | { what: 'gezag' }
  /** The consent of this person: not given, or without a day or a purpose. */
  | { what: 'consent'; of: string }
  /** This ground does not open to who records it. */
  | { what: 'receiver' }
  | { what: 'basis' }
  | { what: 'weighing' };

/**
 * What is missing before a child of this age may be known by name on this ground; nothing when it is complete.
 * @param role of who records it; once recorded it was asked
 */
export const missingFor = (band: AgeBand, ground: Ground, role?: Role): Missing[] => {
  if (ground.kind === 'other') {
    return [
      ...(role && !opensTo(ground.law, role) ? [{ what: 'receiver' } as const] : []),
      ...(ground.basis.trim() === '' ? [{ what: 'basis' } as const] : []),
      ...(ground.weighing.trim() === '' ? [{ what: 'weighing' } as const] : []),
    ];
  }
  const { gezag, consents } = ground;
  const given = new Set(consents.filter(isGiven).map(({ of }) => of));
  return [
    ...(RULES[band].gezag && gezag.length === 0 ? [{ what: 'gezag' } as const] : []),
    ...neededConsents(band, gezag).flatMap((of) => (given.has(of) ? [] : [{ what: 'consent', of } as const])),
  ];
};

export const isComplete = (band: AgeBand, ground: Ground): boolean => missingFor(band, ground).length === 0;
