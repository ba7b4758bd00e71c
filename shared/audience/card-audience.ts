import type { Audience, Field } from '../outcomes/card';
import type { FilledCard, FilledField } from '../outcomes/filled';
import { cardByKey } from '../outcomes/registry';

/**
 * Who may read what of a filled card, by the protocol as it is now: what a card no longer knows is for the table alone. A record
 * of before audiences were laid down reads by the same rules.
 */

type List = Extract<FilledField['answer'], { kind: 'list' }>;
export type FilledLine = List['lines'][number];

export const fieldOf = ({ key }: Pick<FilledCard, 'key'>, field: string): Field | undefined =>
  cardByKey(key)?.fields.find((one) => one.key === field);

/** Of a field, a date or a task, by its key. */
export const audienceIn = (
  { key }: Pick<FilledCard, 'key'>,
  kind: 'fields' | 'dates' | 'tasks',
  of: string,
): Audience => cardByKey(key)?.[kind].find((one) => one.key === of)?.audience ?? 'tafel';

/**
 * Of what is agreed for a date of a card; undefined when it has no such date. What comes only once everybody agreed would tell
 * each of them what another said.
 */
export const datedAudience = ({ key }: Pick<FilledCard, 'key'>, of: string): Audience | undefined => {
  const rule = cardByKey(key)?.dates.find((one) => one.key === of);
  return rule && (rule.withConsent ? 'tafel' : (rule.audience ?? 'tafel'));
};

const textIn = ({ cells }: FilledLine, column: string): string => {
  const answer = cells.find(({ key }) => key === column)?.answer;
  return answer?.kind === 'text' ? answer.text : '';
};

/** The column of a list that says which child a line is about. */
const CHILD = 'kind';

interface LineFor {
  audience: Audience;
  /** Whom it is told, in the table's words. */
  toldTo?: string;
  /** Which child it is about, in the table's words. */
  child?: string;
}

/** Whom one line of a list is for. */
export const lineAudience = (field: Field | undefined, line: FilledLine): LineFor => {
  const audience = field?.audience ?? 'tafel';
  const child = textIn(line, CHILD);
  const about = child ? { child } : {};
  if (audience !== 'gezin' || field?.kind !== 'list' || !field.forFamily) return { audience, ...about };
  if ('toldTo' in field.forFamily) return { audience, ...about, toldTo: textIn(line, field.forFamily.toldTo) };
  const { column, is } = field.forFamily;
  const answer = line.cells.find(({ key }) => key === column)?.answer;
  return { audience: answer?.kind === 'choice' && answer.key === is ? 'gezin' : 'tafel', ...about };
};

/** Whether a family may read a column of a list. */
export const isFamilyColumn = (field: Field | undefined, column: string): boolean =>
  field?.kind === 'list' && field.columns.find(({ key }) => key === column)?.audience === 'gezin';

/** What is typed in a line that nobody of the family ever reads, whomever the line is for. */
export const neverIn = (field: Field, { cells }: FilledLine): string[] =>
  cells.flatMap(({ key, answer }) => {
    const column = field.kind === 'list' ? field.columns.find((one) => one.key === key) : undefined;
    return answer.kind === 'text' && column?.audience === 'nooit' ? [answer.text] : [];
  });
