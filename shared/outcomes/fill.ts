import { type Becomes, type Card, type DateRule, DECIDED, type Field, type Said, type Unit } from './card';
import { consentOf } from './consent-in';
import { type DayCount, isWorkingDay, termEnd } from './dates';
import { answerTo, askedFields, type Draft, fitsKind, holds, isWho, type LineSlot, linesOf, type Value } from './draft';
import type { DrangStart } from './drang-start';
import type { CardAgreement, Filled, FilledCard, FilledCell, FilledDate, FilledField, Who } from './filled';

/** Makes of a card and its draft what is proposed and laid down: plain data, with its dates and agreements. */

export interface Surroundings {
  conferenceId: string;
  /** Of the draft. */
  version: number;
  /** The day of the decision: of the meeting, yyyy-mm-dd. */
  decidedOn: string;
  days: DayCount;
  drangMonths: number;
  /** From when the first days of drang count. */
  drangStart: DrangStart;
  holidays: ReadonlySet<string>;
  /** A person by name; undefined when there is none by this id. */
  nameOf(personId: string): string | undefined;
}

const WHAT_LENGTH = 400;
/** Stands in the place of who is not known yet, so that no date is lost. */
const NOBODY_YET: Who = { name: 'Nog te bepalen' };

const inShort = (what: string): string => (what.length <= WHAT_LENGTH ? what : `${what.slice(0, WHAT_LENGTH - 1)}…`);

type Plain = Parameters<typeof fitsKind>[0];

/** An answer that no longer fits what is asked reads as none. */
const fillIn = (asked: Plain, value: Value | undefined, nameOf: Surroundings['nameOf']): Filled | undefined => {
  if (value === undefined || !fitsKind(asked, value)) return undefined;
  if (isWho(value)) {
    const { personId } = value;
    const name = personId === undefined ? undefined : nameOf(personId);
    return {
      kind: 'person',
      who: personId === undefined ? { name: value.name } : { personId, name: name ?? value.name },
    };
  }
  switch (asked.kind) {
    case 'text':
      return { kind: 'text', text: value };
    case 'date':
      return { kind: 'date', day: value };
    case 'yes-no':
      return { kind: 'yes-no', yes: value === 'yes' };
    case 'choice': {
      const option = asked.options.find(({ key }) => key === value);
      return option && { kind: 'choice', key: value, label: option.label };
    }
    case 'person':
      return undefined;
  }
};

const wordsOf = (filled: Filled | undefined): string => {
  if (filled?.kind === 'text') return filled.text;
  if (filled?.kind === 'person') return filled.who.name;
  return filled?.kind === 'date' ? filled.day : filled?.kind === 'choice' ? filled.label.nl : '';
};
const dayIn = (filled: Filled | undefined): { due?: string } => (filled?.kind === 'date' ? { due: filled.day } : {});

const fillLine = (field: Field & { kind: 'list' }, { id, line }: LineSlot, nameOf: Surroundings['nameOf']) => {
  const answers = new Map<string, Filled>();
  const cells: FilledCell[] = [];
  for (const column of field.columns) {
    const answer = fillIn(column, line[column.key], nameOf);
    if (!answer) continue;
    answers.set(column.key, answer);
    cells.push({ key: column.key, label: column.label, answer });
  }
  const { becomes } = field;
  const who = becomes && answers.get(becomes.who);
  const isDone = becomes?.done?.some((key) => answers.has(key));
  if (!becomes || who?.kind !== 'person' || isDone) return { id, cells };
  const what = becomes.says.replace(/\{(\w+)\}/g, (_, key: string) => wordsOf(answers.get(key)));
  const child = becomes.child && wordsOf(answers.get(becomes.child));
  const agreement: CardAgreement = {
    key: `${field.key}/${id}`,
    what: inShort(what),
    who: who.who,
    ...dayIn(answers.get(becomes.due ?? '')),
    ...(child && { child }),
  };
  return { id, cells, agreement };
};

const UNITS: Readonly<Record<Unit, { one: Said; many: Said }>> = {
  day: { one: { nl: 'dag', en: 'day' }, many: { nl: 'dagen', en: 'days' } },
  'working-day': { one: { nl: 'werkdag', en: 'working day' }, many: { nl: 'werkdagen', en: 'working days' } },
  week: { one: { nl: 'week', en: 'week' }, many: { nl: 'weken', en: 'weeks' } },
  month: { one: { nl: 'maand', en: 'month' }, many: { nl: 'maanden', en: 'months' } },
};

const DECISION: Said = { nl: 'Besluit', en: 'Decision' };
const FREE: Said = { nl: 'geen werkdag', en: 'not a working day' };

export const fillCard = (card: Card, draft: Draft, around: Surroundings): FilledCard => {
  const { nameOf, days, holidays } = around;

  const personIn = (key: string): Who | undefined => {
    const field = card.fields.find((one) => one.key === key);
    const filled = field && field.kind === 'person' ? fillIn(field, answerTo(draft, key), nameOf) : undefined;
    return filled?.kind === 'person' ? filled.who : undefined;
  };
  const firstOf = (keys: readonly string[]): Who | undefined => {
    for (const key of keys) {
      const who = personIn(key);
      if (who) return who;
    }
    return undefined;
  };
  const agreedBy = (key: string, { says, who }: Becomes, day: string | undefined): CardAgreement => ({
    key,
    what: inShort(says),
    who: firstOf(who) ?? NOBODY_YET,
    ...(day && { due: day }),
  });

  const fillField = (field: Field): FilledField | undefined => {
    const { key, part, label } = field;
    if (field.kind === 'list') {
      const lines = linesOf(draft, key).map((line) => fillLine(field, line, nameOf));
      return lines.length > 0 ? { key, part, label, answer: { kind: 'list', lines } } : undefined;
    }
    const answer = fillIn(field, answerTo(draft, key), nameOf);
    if (!answer) return undefined;
    if (field.kind === 'person' && field.becomes && answer.kind === 'person') {
      return { key, part, label, answer, agreement: { key, what: inShort(field.becomes), who: answer.who } };
    }
    if (field.kind === 'date' && field.becomes && answer.kind === 'date') {
      return { key, part, label, answer, agreement: agreedBy(key, field.becomes, answer.day) };
    }
    return { key, part, label, answer };
  };

  /** An event or date by its key, with its day once that is known. */
  const eventOf = (key: string): FilledDate['from'] => {
    if (key === DECIDED) return { key, label: DECISION, day: around.decidedOn };
    const field = card.fields.find((one) => one.key === key);
    if (field) {
      const filled = field.kind === 'date' ? fillIn(field, answerTo(draft, key), nameOf) : undefined;
      return { key, label: field.label, ...(filled?.kind === 'date' && { day: filled.day }) };
    }
    const rule = card.dates.find((one) => one.key === key);
    const day = rule && dayOf(rule);
    return { key, label: rule?.label ?? DECISION, ...(day && { day }) };
  };
  const fromOf = (rule: DateRule): string =>
    around.drangStart === 'toegewezen' && rule.fromAllocated ? rule.fromAllocated : rule.from;
  const countOf = ({ count }: DateRule): number => (count === 'drang' ? around.drangMonths : count);
  const dayOf = (rule: DateRule): string | undefined => {
    const { day } = eventOf(fromOf(rule));
    return day && termEnd(day, { count: countOf(rule), unit: rule.unit }, days, holidays);
  };

  const ruleWords = (rule: DateRule): Said => {
    const count = countOf(rule);
    const many = Math.abs(count);
    const unit = UNITS[rule.unit === 'day' && days === 'working' ? 'working-day' : rule.unit];
    const { label } = eventOf(fromOf(rule));
    const words = many === 1 ? unit.one : unit.many;
    return {
      nl: `${many} ${words.nl} ${count < 0 ? 'voor' : 'na'} ‘${label.nl}’`,
      en: `${many} ${words.en} ${count < 0 ? 'before' : 'after'} ‘${label.en}’`,
    };
  };

  const waiting = consentOf(card, draft)?.waiting ?? [];
  const waitsOn = (rule: DateRule): { waits?: Said } => {
    if (!rule.withConsent || waiting.length === 0) return {};
    const who = waiting.join(', ');
    return { waits: { nl: `wacht op instemming van ${who}`, en: `waits for agreement of ${who}` } };
  };

  const fillDate = (rule: DateRule): FilledDate => {
    const day = dayOf(rule);
    return {
      key: rule.key,
      label: rule.label,
      rule: ruleWords(rule),
      from: eventOf(fromOf(rule)),
      ...(day && { day }),
      ...(day && !isWorkingDay(day, holidays) && { free: FREE }),
      ...waitsOn(rule),
      ...(rule.becomes && { agreement: agreedBy(rule.key, rule.becomes, day) }),
    };
  };

  const asked = askedFields(card, draft);
  const holder = card.holder && personIn(card.holder.field);
  return {
    key: card.key,
    protocol: card.protocol,
    title: card.title,
    conferenceId: around.conferenceId,
    version: around.version,
    fields: asked.flatMap((field) => fillField(field) ?? []),
    skipped: asked.flatMap(({ key, label }) => {
      const skip = draft.skips[key];
      if (skip?.reason === undefined) return [];
      const by = { personId: skip.by, name: nameOf(skip.by) ?? '?' };
      return [{ key, label, reason: skip.reason, by, at: skip.at }];
    }),
    dates: card.dates
      .filter(({ when }) => holds(draft, when))
      .map(fillDate)
      .sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9')),
    tasks: card.tasks.filter(({ when }) => holds(draft, when)).map(({ key, side, says }) => ({ key, side, says })),
    ...(holder && { holder: { who: holder, accepts: card.holder?.accepts ?? false } }),
  };
};
