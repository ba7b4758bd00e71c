import type { ViewKind } from '../decisions/record';
import { type Copy, outcomesOf, outcomeTitle } from './copy';
import type { Block, ExportDocument } from './document';
import type { Part } from './parts';
import { dayInWords } from './words';

/** The besluitenlijst of a meeting, drawn from the copies of one receiver: what was decided about which family, in short. */

interface DecidedLine {
  code: string;
  question: string;
  /** Of the outcome card and what goes along with it; empty without one. */
  outcome: string;
  /** The decision on one line. */
  decision: string;
  decidedBy: string;
  views: { organisation: string; view: ViewKind | 'none'; words: string }[];
  /** The soonest first; day: yyyy-mm-dd. */
  dates: { day: string; what: string }[];
  leftOut: boolean;
}

export interface Besluitenlijst {
  decided: DecidedLine[];
  /** Without a decision; nothing that was proposed is told of them. */
  open: { code: string; question: string }[];
}

const PARTS_SHOWN: readonly Part[] = ['vraag', 'besluit', 'uitkomst', 'afspraken', 'zienswijzen'];
const VIEW: Readonly<Record<ViewKind | 'none', string>> = {
  agreed: 'akkoord',
  'agreed-if': 'akkoord, mits',
  'not-agreed': 'niet akkoord',
  none: 'geen zienswijze',
};

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const byCode = (one: Copy, other: Copy): number =>
  one.family.code.localeCompare(other.family.code, 'nl', { numeric: true }) || order(one.id, other.id);

const lineOf = ({ family, question, decision, agreements = [], ...copy }: Copy): DecidedLine => {
  const { by, insteadOf } = decision ?? {};
  const given = (copy.views ?? []).filter(({ voidedOn }) => voidedOn === undefined);
  const later = given.filter((view) => view.later).map(({ organisation }) => organisation);
  return {
    code: onOneLine(family.code),
    question: onOneLine(question?.text ?? ''),
    outcome: onOneLine(outcomeTitle(copy)),
    decision: onOneLine(decision?.words ?? ''),
    decidedBy: by ? onOneLine(`${by.name} (${by.organisation})${insteadOf ? `, in plaats van ${insteadOf}` : ''}`) : '',
    views: [
      ...given.map(({ organisation, view, words }) => ({ organisation, view, words: onOneLine(words) })),
      ...(copy.withoutView ?? [])
        .filter((organisation) => !later.includes(organisation))
        .map((organisation) => ({ organisation, view: 'none' as const, words: '' })),
    ],
    dates: [
      ...outcomesOf(copy)
        .flatMap(({ dates }) => dates)
        .flatMap(({ label, day }) => (day ? [{ day, what: onOneLine(label) }] : [])),
      ...agreements.flatMap(({ who, what, due }) => (due ? [{ day: due, what: onOneLine(`${who}: ${what}`) }] : [])),
    ].sort((one, other) => order(one.day, other.day)),
    leftOut: (copy.leftOut ?? []).some(({ part }) => PARTS_SHOWN.includes(part)),
  };
};

/** @param copies one a family, all of one receiver. */
export const besluitenlijst = (copies: readonly Copy[]): Besluitenlijst => {
  const sorted = copies.toSorted(byCode);
  return {
    decided: sorted.filter(({ status }) => status === 'besluit').map(lineOf),
    open: sorted
      .filter(({ status }) => status === 'concept')
      .map(({ family, question }) => ({ code: onOneLine(family.code), question: onOneLine(question?.text ?? '') })),
  };
};

const viewsInWords = (views: DecidedLine['views']): string[] =>
  views.map(({ organisation, view, words }) => `${organisation}: ${VIEW[view]}${words && ` – ${words}`}`);

const overview = (decided: readonly DecidedLine[]): Block => ({
  kind: 'table',
  caption: 'Besluiten in het kort',
  head: ['Gezin', 'Uitkomst', 'Besloten door', 'Eerste datum'],
  rows: decided.map(({ code, outcome, decidedBy, dates: [first] }) => [
    code,
    outcome || '–',
    decidedBy || '–',
    first ? dayInWords(first.day) : '–',
  ]),
});

const familyBlocks = ({ code, views, dates, leftOut, ...line }: DecidedLine): Block[] => {
  const terms = [
    { term: 'Vraag', value: line.question },
    { term: 'Uitkomst', value: line.outcome },
    { term: 'Besluit', value: line.decision },
    { term: 'Besloten door', value: line.decidedBy },
  ].filter(({ value }) => value);
  return [
    { kind: 'heading', level: 1, text: code },
    ...(terms.length > 0 ? [{ kind: 'terms', rows: terms } as const] : []),
    ...(views.length > 0
      ? [
          { kind: 'heading', level: 2, text: 'Zienswijzen' } as const,
          { kind: 'list', items: viewsInWords(views) } as const,
        ]
      : []),
    ...(dates.length > 0
      ? [
          { kind: 'heading', level: 2, text: 'Datums' } as const,
          { kind: 'list', items: dates.map(({ day, what }) => `${dayInWords(day)} – ${what}`) } as const,
        ]
      : []),
    ...(leftOut ? [{ kind: 'left-out', text: `Bij ${code} is iets weggelaten.` } as const] : []),
  ];
};

/** The last entry of the chain that any of the decisions stands in. */
const footerOf = (copies: readonly Copy[]): string => {
  const last = copies
    .flatMap(({ chain }) => chain ?? [])
    .reduce<Copy['chain']>((latest, one) => (latest && latest.entry > one.entry ? latest : one), undefined);
  return last ? `Schakel ${last.entry} van de keten: ${last.head}` : 'Nog geen besluit in de keten';
};

/**
 * The besluitenlijst as a document. A family without a decision is named at the end, without anything that was proposed: so
 * the list is never a draft.
 * @param meeting on: yyyy-mm-dd
 * @param copies one a family, all of one receiver
 */
export const besluitenlijstDocument = (
  { title, on }: { title: string; on: string },
  copies: readonly Copy[],
): ExportDocument => {
  const { decided, open } = besluitenlijst(copies);
  return {
    title: 'Besluitenlijst',
    subtitle: `${title}, ${dayInWords(on)}`,
    day: on,
    receiver: copies[0]?.receiver.name ?? '',
    footer: footerOf(copies),
    draft: false,
    blocks: [
      ...(decided.length > 0
        ? [overview(decided), ...decided.flatMap(familyBlocks)]
        : [{ kind: 'paragraph', text: 'Er is nog geen besluit genomen.' } as const]),
      ...(open.length > 0
        ? [
            { kind: 'heading', level: 1, text: 'Nog zonder besluit' } as const,
            {
              kind: 'list',
              items: open.map(({ code, question }) => (question ? `${code} – ${question}` : code)),
            } as const,
          ]
        : []),
    ],
  };
};
