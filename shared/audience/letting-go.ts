import { type Adult, type FamilyPeople, memberById, members } from '../family/members';

/**
 * By how many people a copy for somebody of a family is let go. Source: Meldcode huiselijk geweld en kindermishandeling, step 3
 * (no talk where it is not safe); that two people let go is our own choice.
 *
 * none: who makes it. one: who makes it, once they said how it can be given unseen. two: somebody else too, who reads it first.
 */
export type LettingGo = 'none' | 'one' | 'two';

/** Whether a person with whom talking is not safe can see it: "kan deze gezien worden door …?" */
export const SEEN_ANSWERS = ['no', 'yes', 'unknown'] as const;
export type SeenAnswer = (typeof SEEN_ANSWERS)[number];

/** Those with whom talking is not safe. */
export const unsafeTalk = (people: FamilyPeople): Adult[] =>
  members(people).flatMap((member) =>
    member.kind === 'adult' && member.adult.safety === 'talk-unsafe' ? [member.adult] : [],
  );

/**
 * @param isUnsafe somewhere in the record it is said that talking is not safe, whoever it is about
 * @param seen the answer for the protected person's copy
 */
export const lettingGo = (
  people: FamilyPeople,
  memberId: string,
  { isUnsafe, seen }: { isUnsafe: boolean; seen?: SeenAnswer | undefined },
): LettingGo => {
  if (!isUnsafe && unsafeTalk(people).length === 0) return 'none';
  const member = memberById(people, memberId);
  const isProtected = member?.kind === 'adult' && member.adult.safety === 'protected';
  return isProtected && (seen === undefined || seen === 'no') ? 'one' : 'two';
};

/** Working days for an answer; from the day after the last of them the teamleider may answer too. Our own choice. */
export const DAYS_TO_ANSWER = 2;
/** Within how many months somebody who asks for a copy is answered. Source: AVG art. 12, third paragraph. */
export const MONTHS_TO_COMPLY = 1;
