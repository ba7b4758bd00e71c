import type { Fact, FactKind } from '../api/happened';

/**
 * What facts are about. Of one conference there is one fact on each topic, so that it cannot be told in one place and not
 * told in another.
 */

/**
 * told: one who hears the decision, by the id of a member, of a line of the card or of feedback. The others likewise; melding:
 * by the id of the professional whose own answer it is; acute: by its question.
 */
const KINDS = {
  told: ['told', 'not-told'],
  consent: ['agreed', 'refused', 'withdrawn', 'to-ask', 'not-asked'],
  order: ['received'],
  report: ['reported'],
  hearing: ['to-hear', 'heard', 'not-heard'],
  'handed-over': ['handed-over'],
  accepted: ['accepted', 'not-accepted'],
  confirmed: ['confirmed', 'not-confirmed'],
  reweighed: ['reweighed'],
  course: ['stalled', 'broken'],
  melding: ['will-report', 'joined', 'already-reported', 'taken-up', 'no-unsafety'],
  acute: ['to-go', 'went', 'answered', 'to-find-out', 'found-out'],
} as const satisfies Record<string, readonly FactKind[]>;

export const FACT_KINDS: readonly FactKind[] = Object.values(KINDS).flat();
export const CONFIRMING_KINDS = KINDS.confirmed;
export const TELLING_KINDS = KINDS.told;
export const CONSENT_KINDS = KINDS.consent;
export const HEARING_KINDS = KINDS.hearing;
export const COURSE_KINDS = KINDS.course;
export const MELDING_KINDS = KINDS.melding;
export const GOING_KINDS = ['went', 'to-go'] as const satisfies readonly FactKind[];
export const FINDING_KINDS = ['found-out', 'to-find-out'] as const satisfies readonly FactKind[];

export type TopicGroup = keyof typeof KINDS;

/** Where a topic is of the conference as a whole. */
export const WHOLE = 'gezin';
export const ORDER = `order/${WHOLE}`;
export const REPORT = `report/${WHOLE}`;
/** Handing a family over by a card, and what its receiver says; who of the family confirms it has a topic each. */
export const HANDED_OVER = 'handed-over/kaart';
export const TAKEN_OVER = 'accepted/kaart';
/** How help goes after the decision. */
export const COURSE = `course/${WHOLE}`;
export const REWEIGHED_TOPIC = `reweighed/${WHOLE}`;

/** What is asked first when it is acute, before any form; and who finds out what the table does not know. */
export const ACUTE_TOPICS = {
  goes: 'acute/gaat',
  sleep: 'acute/slapen',
  call: 'acute/bellen',
  findOut: 'acute/uitzoeken',
} as const;

export const topicOf = (group: TopicGroup, whom: string): string => `${group}/${whom}`;

const isGroup = (text: string): text is TopicGroup => Object.hasOwn(KINDS, text);

/** Undefined when it is no topic. */
export const partsOf = (topic: string): { group: TopicGroup; whom: string } | undefined => {
  const [group = '', whom = ''] = topic.split('/');
  return isGroup(group) && whom !== '' ? { group, whom } : undefined;
};

export const whomOf = (topic: string): string => partsOf(topic)?.whom ?? '';

/** Whether such a fact can be laid down on this topic. */
export const fitsTopic = (topic: string, { kind }: Fact): boolean => {
  const group = partsOf(topic)?.group;
  return group !== undefined && (KINDS[group] as readonly FactKind[]).includes(kind);
};

/** Facts that say that somebody must still do something. */
export const OWED_KINDS = [
  'not-told',
  'to-ask',
  'to-hear',
  'to-go',
  'to-find-out',
] as const satisfies readonly FactKind[];

export const isOwed = (kind: FactKind | undefined): kind is (typeof OWED_KINDS)[number] =>
  OWED_KINDS.some((one) => one === kind);

/** Who must still do something because of a fact, and before when. */
export const standingOf = (
  fact: Fact | undefined,
): { who: { personId?: string | undefined }; due: string } | undefined => {
  if (fact && 'before' in fact) return { who: fact.by, due: fact.before };
  if (fact?.kind === 'not-told' && fact.again && fact.until) return { who: fact.again, due: fact.until };
  return undefined;
};

/** The day of a fact: on which it happened, or before which it must. */
export const dayOfFact = (fact: Fact): string | undefined => {
  if ('on' in fact) return fact.on;
  return 'before' in fact ? fact.before : undefined;
};
