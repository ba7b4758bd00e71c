import { heading, list, paragraph, terms } from '../exports/blocks';
import { type Copy, type CopyAnswer, type ExportSource, outcomesOf } from '../exports/copy';
import { copyFor } from '../exports/cut';
import type { Block, ExportDocument } from '../exports/document';
import { type Receiver, usualChoice } from '../exports/parts';
import { capital, childInWords, dayInWords } from '../exports/words';
import { memberById, memberWords } from '../family/members';
import { cardByKey } from '../outcomes/registry';
import {
  afterNo,
  COMPLAIN,
  NOT_TO_PROMISE,
  NOTHING_TO_READ,
  RULES_TO_NAME,
  SHARED_INTEREST,
  TAKE_ALONG,
} from './words';

/**
 * A sheet for the talk in which somebody of a family hears what is proposed or was decided. What it takes from the record is
 * what a copy for that person would say, so that nobody tells by accident; the rest is the same for everybody.
 */

/** Answers of a card that say what all want for the child, those that come first first. */
const INTEREST: readonly string[] = ['doel', 'veiligGenoeg'];
/** The list of which a reader's copy has their own line: who tells them, before when, in which language. */
const TELLING: readonly string[] = ['vertellen'];
const RULES = 'bodemeisen';

const answersIn = (copy: Copy, keys: readonly string[]): CopyAnswer[] =>
  keys.flatMap((key) => outcomesOf(copy).flatMap(({ answers }) => answers.filter((answer) => answer.key === key)));

/** The protocols of the cards that this listener knows of. */
const cardsIn = (copy: Copy) => outcomesOf(copy).flatMap(({ key }) => cardByKey(key ?? '') ?? []);

const interest = (copy: Copy): Block[] => [
  heading('Begin bij het belang van het kind', 1),
  ...paragraph(SHARED_INTEREST, 'lead'),
  ...list(answersIn(copy, INTEREST).flatMap(({ values }) => values)),
];

const facts = (copy: Copy): Block[] => {
  const { decision, weighing, agreements = [] } = copy;
  const dates = outcomesOf(copy).flatMap((outcome) => outcome.dates);
  const said = [
    ...cardsIn(copy).flatMap(({ explained }) => explained.map(({ nl }) => nl)),
    decision?.words ?? '',
    decision?.reasons ?? '',
    ...(weighing?.judgements ?? []).map(({ child, reasons }) => `${childInWords(child)}: ${reasons}`),
    ...dates.flatMap(({ label, day }) => (day ? [`${capital(label)}: ${dayInWords(day)}`] : [])),
    ...agreements.map(({ who, what, due }) => `${who}: ${what}${due ? ` (voor ${dayInWords(due)})` : ''}`),
  ].filter(Boolean);
  return [heading('Wat u mag zeggen', 1), ...(said.length > 0 ? list(said) : paragraph(NOTHING_TO_READ))];
};

/** Those that were discussed; whoever leads the talk chooses which others to name, so that no note gets out by itself. */
const rules = (copy: Copy): Block[] => {
  if (!cardsIn(copy).some(({ fields }) => fields.some(({ key }) => key === RULES))) return [];
  const named = answersIn(copy, [RULES]).flatMap(({ values }) => values);
  return [heading('Wat minimaal moet veranderen', 1), ...list(named), ...paragraph(RULES_TO_NAME)];
};

const language = (copy: Copy): Block[] => {
  const own = answersIn(copy, TELLING).flatMap(({ head = [], rows = [] }) =>
    rows.flatMap((row) =>
      row.flatMap((value, at) => (value ? [{ term: head[at] ?? '', value: dayInWords(value) }] : [])),
    ),
  );
  return own.length > 0 ? [heading('Wie, wanneer, in welke taal', 1), ...terms(own)] : [];
};

const always = (copy: Copy): Block[] => [
  heading('Wat u niet belooft', 1),
  ...list(NOT_TO_PROMISE),
  heading('Als het antwoord nee is', 1),
  ...list(afterNo(cardsIn(copy).map(({ key }) => key))),
  heading('Wie mag mee', 1),
  ...list(TAKE_ALONG),
  heading('Vertrouwenspersoon en klacht', 1),
  ...list(COMPLAIN),
];

/**
 * @param memberId who hears it
 * @returns undefined when nobody in the family has this id. Never ask it where talking is not safe.
 */
export const talkSheet = (source: ExportSource, memberId: string): ExportDocument | undefined => {
  const { people, record, meeting } = source;
  const member = people && memberById(people, memberId);
  const name = people && memberWords(people, memberId);
  if (!member || !name) return undefined;
  const receiver: Receiver = { kind: member.kind === 'child' ? 'jeugdige' : 'ouder', id: memberId, name };
  const copy = copyFor(source, usualChoice(receiver));
  return {
    title: `Gesprek met ${name}`,
    subtitle: record ? 'Over wat er besloten is' : 'Over wat er voorligt: er is nog niets besloten',
    day: meeting.on,
    receiver: 'wie dit gesprek voert',
    footer: copy.family.code,
    draft: record === undefined,
    blocks: [...interest(copy), ...facts(copy), ...rules(copy), ...language(copy), ...always(copy)],
  };
};
