import { PARTS, type Part } from '../exports/parts';
import { type Adult, type FamilyPeople, memberById } from '../family/members';
import type { AgeBand } from '../meeting/ages';

/**
 * Who of a family may receive something, and what: computed from gezag and age, never proposed. Sources: Burgerlijk
 * Wetboek 1:245 and 1:377c (a parent without gezag hears, on request, the important facts about the child), AVG art. 15 (each
 * about themselves), Jeugdwet 7.3.10 (the youth from 12; from 16 the youth alone).
 */

/**
 * copy: a copy, of what is theirs. if-let: only when every child, all of 16 or older, lets them. on-request: nothing of our own
 * accord; asked for, the important facts about the child. own: asked for, what is about themselves. no: nothing.
 */
export type MayReceive = 'copy' | 'if-let' | 'on-request' | 'own' | 'no';

export type EntitledWhy =
  | 'gezag'
  /** With gezag; what is about a child of 16 or older is that child's to give. */
  | 'gezag-some-16'
  | 'all-16'
  | 'no-gezag'
  | 'gezag-unknown'
  | 'no-parent'
  | 'no-children'
  | 'youth'
  | 'youth-16'
  | 'under-12'
  | 'died'
  /** As was noted of who was not told. */
  | 'no-contact'
  | 'gone';

export interface Entitled {
  may: MayReceive;
  why: EntitledWhy;
}

interface Child {
  id: string;
  band: AgeBand;
}

/** In the last band: what is about them goes to nobody else unless they let it. */
const isOwnMaster = ({ band }: Child): boolean => band === '16-17';

const YOUTH: Readonly<Record<AgeBand, Entitled>> = {
  '0-3': { may: 'no', why: 'under-12' },
  '4-7': { may: 'no', why: 'under-12' },
  '8-11': { may: 'no', why: 'under-12' },
  '12-15': { may: 'copy', why: 'youth' },
  '16-17': { may: 'copy', why: 'youth-16' },
};

/** A partner, a grandmother, an adult brother: they stand in no relation of gezag or descent to the child. */
const isParent = ({ part }: Adult): boolean => part === 'moeder' || part === 'vader';

const adultMay = (adult: Adult, children: readonly Child[]): Entitled => {
  if (adult.takenBack) return { may: 'no', why: 'gone' };
  if (adult.died) return { may: 'no', why: 'died' };
  if (adult.gezag === 'onbekend') return { may: 'no', why: 'gezag-unknown' };
  if (children.length === 0) return { may: 'no', why: 'no-children' };
  if (adult.gezag === 'ja') {
    if (children.every(isOwnMaster)) return { may: 'if-let', why: 'all-16' };
    return { may: 'copy', why: children.some(isOwnMaster) ? 'gezag-some-16' : 'gezag' };
  }
  if (!isParent(adult)) return { may: 'own', why: 'no-parent' };
  return children.every(isOwnMaster) ? { may: 'if-let', why: 'all-16' } : { may: 'on-request', why: 'no-gezag' };
};

/** What a member may receive; undefined when nobody in the family has this id. */
export const entitled = (people: FamilyPeople, memberId: string): Entitled | undefined => {
  const member = memberById(people, memberId);
  if (!member) return undefined;
  return member.kind === 'child' ? YOUTH[member.child.band] : adultMay(member.adult, people.children);
};

/** Whether somebody gets it only after they asked for it. */
export const mustAsk = ({ may }: Entitled): boolean => may === 'on-request' || may === 'own';

const ABOUT_CHILD: readonly Part[] = ['besluit', 'uitleg', 'uitkomst', 'weging'];
const ABOUT_SELF: readonly Part[] = ['stemmen', 'gezin'];

/** The parts that can be in a copy at all. [ours: which parts hold the important facts about a child] */
export const partsFor = ({ may }: Entitled): readonly Part[] => {
  if (may === 'no') return [];
  if (may === 'on-request') return ABOUT_CHILD;
  return may === 'own' ? ABOUT_SELF : PARTS;
};

/** Youths who decide for themselves whether an adult reads what is about them. */
export const ownMasters = (people: FamilyPeople): string[] => people.children.filter(isOwnMaster).map(({ id }) => id);
