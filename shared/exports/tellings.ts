import { cardsOf } from '../decisions/record';
import type { FilledCard, FilledCell } from '../outcomes/filled';
import type { Copy, ExportSource } from './copy';

/** Who of the family hears the decision, from whom and when: as the card has it and as it happened. For professionals alone. */

export const TELLING_STATES = ['agreed', 'told', 'not-told'] as const;
type TellingState = (typeof TELLING_STATES)[number];

/** What became of telling somebody, in words for a reader. day: yyyy-mm-dd. */
export interface ToldFact {
  whom: string;
  state: Exclude<TellingState, 'agreed'>;
  by?: string;
  day?: string;
  why?: string;
}

type Telling = NonNullable<Copy['tellings']>[number];

/** The lists of a card that say who tells whom (shared/outcomes). */
const LISTS: readonly string[] = ['vertellen', 'vertellenVeilig'];

const cellText = (cells: readonly FilledCell[], key: string): string | undefined => {
  const answer = cells.find((one) => one.key === key)?.answer;
  if (answer?.kind === 'text') return answer.text;
  if (answer?.kind === 'date') return answer.day;
  return answer?.kind === 'person' ? answer.who.name : undefined;
};

/** Each line once: that two cards have it makes it no second telling. */
const plannedLines = (cards: readonly FilledCard[]) => {
  const lines = cards
    .flatMap(({ fields }) => fields)
    .flatMap(({ key, answer }) => (LISTS.includes(key) && answer.kind === 'list' ? answer.lines : []));
  return lines.filter((line, at) => lines.findIndex(({ id }) => id === line.id) === at);
};

const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as T;

/** @param label what a member is called in this copy */
export const tellingsOf = ({ proposal, told = {} }: ExportSource, label: (words: string) => string): Telling[] => {
  const planned = plannedLines(cardsOf(proposal));
  const ids = new Set(planned.map(({ id }) => id));
  const lines = planned.map(({ id, cells }): Telling => {
    const text = (key: string) => cellText(cells, key);
    const fact = told[id];
    const toldOn = text('verteld');
    const plan: Telling = {
      whom: label(text('wie') ?? ''),
      state: toldOn ? 'told' : 'agreed',
      by: text('door') ?? '',
      with: text('met') ?? '',
      language: text('taal') ?? '',
      day: toldOn ?? text('voor') ?? '',
    };
    return present(fact ? { ...plan, ...fact, whom: plan.whom || label(fact.whom) } : plan);
  });
  const others = Object.entries(told).flatMap(([id, fact]) =>
    ids.has(id) ? [] : [present<Telling>({ ...fact, whom: label(fact.whom) })],
  );
  return [...lines, ...others];
};
