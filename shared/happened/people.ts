import { type Adult, members, memberWords, withGezagOver } from '../family/members';
import type { AgeBand } from '../meeting/ages';
import { whomOf } from './topics';

/**
 * Whom of a family a decision is told, whose agreement counts, and which children are heard: by the rules of the law on age
 * and gezag, from who is laid down to be in it.
 */

/** The family as it is laid down. */
export interface KnownPeople {
  adults?: readonly Adult[] | undefined;
  children: readonly { id: string; band: AgeBand }[];
}

/** Somebody of the family, in Dutch and without a name. */
export interface Somebody {
  id: string;
  words: string;
}

/** Stand for the parents of a family whose adults were not laid down yet. */
const UNKNOWN_PARENTS: readonly Somebody[] = [
  { id: 'ouder', words: 'ouder' },
  { id: 'andere-ouder', words: 'andere ouder' },
];

/** Too young to be told what was decided. Our own choice: no source gives an age. */
const TOO_YOUNG: ReadonlySet<AgeBand> = new Set(['0-3']);
/** From here on the youth agrees beside those with gezag; from there on alone. Source: Jeugdwet 7.3.4, 7.3.5. */
const YOUTH_TOO: ReadonlySet<AgeBand> = new Set(['12-15', '16-17']);
const YOUTH_ALONE: ReadonlySet<AgeBand> = new Set(['16-17']);

const named = (people: KnownPeople, id: string): Somebody => ({ id, words: memberWords(people, id) ?? '?' });

/** Who hears the decision: everybody who lives and is of an age that can be told. */
export const whoIsTold = (people: KnownPeople): Somebody[] => {
  const found = members(people).filter((one) =>
    one.kind === 'adult' ? !one.adult.died : !TOO_YOUNG.has(one.child.band),
  );
  const told = found.map(({ id }) => named(people, id));
  return found.some(({ kind }) => kind === 'adult') ? told : [...UNKNOWN_PARENTS, ...told];
};

/** unknown: nobody laid down whether they have gezag, so it is not known whether their agreement counts. */
export interface Agreeing extends Somebody {
  unknown?: true;
}

/**
 * Whose agreement counts for help that is voluntary: each parent with gezag and a guardian, for a child under 16; the youth
 * too from 12, alone from 16.
 */
export const whoAgrees = (people: KnownPeople): Agreeing[] => {
  const { children, adults = [] } = people;
  const youth = children.filter(({ band }) => YOUTH_TOO.has(band)).map(({ id }) => named(people, id));
  if (children.length > 0 && children.every(({ band }) => YOUTH_ALONE.has(band))) return youth;
  const present = adults.filter(({ takenBack, died }) => !takenBack && !died);
  if (present.length === 0) return [...UNKNOWN_PARENTS.map((one) => ({ ...one, unknown: true as const })), ...youth];
  const has = new Set(withGezagOver(people).map(({ id }) => id));
  const counted = present.flatMap(({ id, gezag }): Agreeing[] => {
    if (has.has(id)) return [named(people, id)];
    return gezag === 'onbekend' ? [{ ...named(people, id), unknown: true }] : [];
  });
  return [...counted, ...youth];
};

/** Every child is heard, however young: a baby by who looks how it is. */
export const whoIsHeard = (people: KnownPeople): Somebody[] => people.children.map(({ id }) => named(people, id));

/** Whom a fact is about, in Dutch and without a name; undefined where it is about the family as a whole. */
export const whomIn = (
  people: KnownPeople,
  { topic, whom }: { topic: string; whom?: string | undefined },
): string | undefined => {
  const id = whomOf(topic);
  return memberWords(people, id) ?? whom ?? UNKNOWN_PARENTS.find((one) => one.id === id)?.words;
};
