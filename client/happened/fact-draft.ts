import type { Fact, FactKind } from '../../shared/api/happened';
import { dayOf } from '../../shared/meeting/days';

/** A fact while it is being filled in. */
export interface FactDraft {
  kind: FactKind;
  on: string;
  before: string;
  until: string;
  by: string;
  again: string;
  with: string;
  interpreter: string;
  spoke: string;
  because: string;
  choice: string;
  words: string;
  said: string;
}
export type FactField = Exclude<keyof FactDraft, 'kind'>;

/** What is asked of each, in order. */
export const FIELDS: Readonly<Record<FactKind, readonly FactField[]>> = {
  told: ['on', 'by', 'with', 'interpreter', 'said'],
  'not-told': ['because', 'words', 'until', 'again'],
  agreed: ['on', 'by', 'words'],
  refused: ['on', 'by', 'words'],
  withdrawn: ['on', 'by', 'words'],
  'to-ask': ['by', 'before'],
  'not-asked': ['because', 'words'],
  received: ['on'],
  reported: ['on', 'by', 'spoke'],
  'to-hear': ['by', 'before'],
  heard: ['on', 'by'],
  'not-heard': ['words'],
  'handed-over': ['on', 'by', 'words'],
  accepted: ['on', 'by', 'words'],
  'not-accepted': ['on', 'by', 'words'],
  confirmed: ['on', 'by', 'words'],
  'not-confirmed': ['on', 'by', 'words'],
  stalled: ['on', 'by', 'words'],
  broken: ['on', 'by', 'words'],
  'will-report': ['by', 'on'],
  joined: ['by', 'on'],
  'already-reported': ['on', 'by', 'words'],
  'taken-up': ['by', 'on', 'words'],
  'no-unsafety': ['on', 'words'],
  'to-go': ['by', 'before'],
  went: ['on', 'by', 'words'],
  answered: ['words'],
  'to-find-out': ['by', 'before'],
  'found-out': ['on', 'by', 'words'],
  reweighed: ['choice', 'on', 'by', 'words'],
};

const ALWAYS: readonly FactField[] = ['on', 'by', 'before', 'because', 'choice'];

/** Facts that say nothing without words. */
const NEEDS_WORDS: readonly FactKind[] = ['not-heard', 'no-unsafety', 'answered'];

export const isNeeded = (kind: FactKind, field: FactField): boolean =>
  ALWAYS.includes(field) || (field === 'words' && NEEDS_WORDS.includes(kind));

interface Person {
  id: string;
  name: string;
}

export const whoNamed = (name: string, people: readonly Person[]): { personId?: string; name: string } => {
  const bare = name.trim();
  const person = people.find((one) => one.name.toLocaleLowerCase() === bare.toLocaleLowerCase());
  return person ? { personId: person.id, name: person.name } : { name: bare };
};

export const startOf = (kind: FactKind, fact: Fact | undefined, me: string): FactDraft => {
  const stood: Record<string, unknown> = { ...fact };
  const text = (key: string): string => (typeof stood[key] === 'string' ? stood[key] : '');
  const name = (key: string): string => {
    const who = stood[key];
    return typeof who === 'object' && who !== null && 'name' in who && typeof who.name === 'string' ? who.name : '';
  };
  return {
    kind,
    on: text('on') || dayOf(Date.now()),
    before: text('before') || (kind === 'to-go' ? dayOf(Date.now()) : ''),
    until: text('until'),
    by: name('by') || me,
    again: name('again'),
    with: text('with'),
    interpreter: text('interpreter'),
    spoke: text('spoke'),
    because: text('because'),
    choice: text('choice'),
    words: text('words'),
    said: text('said'),
  };
};

/** Undefined while something that is needed is missing. */
export const factIn = (draft: FactDraft, people: readonly Person[]): Fact | undefined => {
  const fields = FIELDS[draft.kind];
  const given: Record<string, unknown> = { kind: draft.kind };
  for (const field of fields) {
    const text = draft[field].trim();
    if (text === '') {
      if (isNeeded(draft.kind, field)) return undefined;
      continue;
    }
    given[field] = field === 'by' || field === 'again' ? whoNamed(text, people) : text;
  }
  // Who looks again, and when, belong together.
  if (fields.includes('until') && (draft.until === '') !== (draft.again.trim() === '')) return undefined;
  return given as Fact;
};
