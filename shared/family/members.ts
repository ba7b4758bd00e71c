import type { AgeBand } from '../meeting/ages';

/**
 * Who belongs to a family, without a name: a child by its age band, an adult by their part in it. A member's id names that
 * person wherever something is about them: what they were told, what they agreed to, what they said, a copy for them.
 */

/**
 * Parts of an adult in a family. A partner may have gezag together with a parent; guardianship is for when no parent has it.
 * Source: Burgerlijk Wetboek 1:245, 1:253t, 1:302.
 */
export const ADULT_PARTS = ['moeder', 'vader', 'partner', 'voogd', 'gecertificeerde-instelling', 'ander'] as const;
export type AdultPart = (typeof ADULT_PARTS)[number];

/** Whether somebody has gezag over the children. Not known is an answer of its own. */
export const GEZAG_ANSWERS = ['ja', 'nee', 'onbekend'] as const;
type GezagAnswer = (typeof GEZAG_ANSWERS)[number];

/** What holds of talking with somebody: it is not safe, or they are protected from whom it is not safe with. */
export const TALK_SAFETY = ['talk-unsafe', 'protected'] as const;
type TalkSafety = (typeof TALK_SAFETY)[number];

export interface Adult {
  id: string;
  part: AdultPart;
  /** In the table's own words, where the part does not say it: "oma". Never a name. */
  words?: string | undefined;
  gezag: GezagAnswer;
  livesWithChildren?: boolean | undefined;
  died?: true | undefined;
  /** How this person can be reached safely: how, when, and what not to do. */
  reach?: string | undefined;
  /** Absent: nothing is known against it. */
  safety?: TalkSafety | undefined;
  /** No longer counted to the family; what is about them still finds them. */
  takenBack?: true | undefined;
}

interface Child {
  id: string;
  band: AgeBand;
}

interface People<C extends Child> {
  adults?: readonly Adult[] | undefined;
  children: readonly C[];
}

/** Who is in a family, without a name: what nobody needs a ground to know. */
export type FamilyPeople = People<Child>;

export type Member<C extends Child = Child> =
  | { kind: 'adult'; id: string; adult: Adult }
  /** place: among the family's children, from 1. */
  | { kind: 'child'; id: string; child: C; place: number };

/** Everybody who is counted to a family: adults first, then children, in the order in which they were laid down. */
export const members = <C extends Child>({ adults = [], children }: People<C>): Member<C>[] => [
  ...adults.filter(({ takenBack }) => !takenBack).map((adult) => ({ kind: 'adult', id: adult.id, adult }) as const),
  ...children.map((child, at) => ({ kind: 'child', id: child.id, child, place: at + 1 }) as const),
];

/** The member with this id, also one who is no longer counted to the family. */
export const memberById = <C extends Child>(people: People<C>, id: string): Member<C> | undefined => {
  const adult = people.adults?.find((one) => one.id === id);
  return adult ? { kind: 'adult', id, adult } : members(people).find((one) => one.id === id);
};

const PART_WORDS: Readonly<Record<Exclude<AdultPart, 'ander'>, string>> = {
  moeder: 'moeder',
  vader: 'vader',
  partner: 'partner',
  voogd: 'voogd',
  'gecertificeerde-instelling': 'gecertificeerde instelling als voogd',
};

const adultWords = ({ part, words }: Adult): string => words ?? (part === 'ander' ? 'een ander' : PART_WORDS[part]);

/**
 * What a member is called in Dutch, without a name: "moeder", "vader 2" where there are two, "kind 1 (8-11 jaar)". It stays
 * the same while others are added at the end.
 */
export const memberWords = (people: People<Child>, id: string): string | undefined => {
  const member = memberById(people, id);
  if (!member) return undefined;
  if (member.kind === 'child') return `kind ${member.place} (${member.child.band} jaar)`;
  const words = adultWords(member.adult);
  const alike = (people.adults ?? []).filter((one) => adultWords(one) === words);
  return alike.length < 2 ? words : `${words} ${alike.findIndex((one) => one.id === id) + 1}`;
};

/** Adults with gezag over the children, who are alive. */
export const withGezagOver = ({ adults = [] }: Pick<People<Child>, 'adults'>): Adult[] =>
  adults.filter(({ gezag, died, takenBack }) => gezag === 'ja' && !died && !takenBack);
