import { cardAddress } from '../audience/card-address';
import { fieldOf, isFamilyColumn } from '../audience/card-audience';
import type { FilledCard, FilledCell, FilledField } from '../outcomes/filled';
import { type Copy, type CopyAnswer, copyAnswer } from './copy';
import { type Cutting, some } from './cutting';

type List = Extract<FilledField['answer'], { kind: 'list' }>;

/** Columns in which a child, or another of the family, is named. */
const NAMING: readonly string[] = ['kind', 'wie'];

/** The same answer as this reader has it; a label is not typed, so nothing of it is told by whom it names. */
const said = (
  { isTable, tell, names }: Cutting,
  address: string,
  { key, answer }: Pick<FilledCell, 'key' | 'answer'>,
): FilledCell['answer'] => {
  if (answer.kind === 'person') {
    const { name } = answer.who;
    return isTable || tell(address, name) === name.trim() ? answer : { kind: 'text', text: '' };
  }
  if (answer.kind !== 'text') return answer;
  return { ...answer, text: NAMING.includes(key) ? names.label(answer.text) : tell(address, answer.text) };
};

const isSaid = ({ answer }: Pick<FilledCell, 'answer'>): boolean => answer.kind !== 'text' || answer.text !== '';

/** One card, and where what it says stands. */
interface CutCard extends Cutting {
  card: FilledCard;
  at(of: string): string;
}

/** The lines that go out, with the columns that this reader has of them. */
const cutLines = (cutting: CutCard, key: string, { lines }: List): List['lines'] => {
  const { isTable, keeps, card, at } = cutting;
  const field = fieldOf(card, key);
  const isFamilys = !isTable && field?.audience === 'gezin';
  return lines.flatMap((line) => {
    const address = at(isFamilys ? `${key}/${line.id}` : key);
    if (!keeps(address)) return [];
    const cells = line.cells
      .filter((cell) => !isFamilys || isFamilyColumn(field, cell.key))
      .map((cell) => ({ ...cell, answer: said(cutting, address, cell) }));
    return cells.length > 0 && (isTable || cells.every(isSaid)) ? [{ ...line, cells }] : [];
  });
};

const cutAnswer = (cutting: CutCard, filled: FilledField): CopyAnswer[] => {
  const { key, answer } = filled;
  const address = cutting.at(key);
  if (!cutting.keeps(address)) return [];
  if (answer.kind !== 'list') {
    const one = { ...filled, answer: said(cutting, address, { key, answer }) };
    return cutting.isTable || isSaid(one) ? [copyAnswer(one)] : [];
  }
  const lines = cutLines(cutting, key, answer);
  return cutting.isTable || lines.length > 0 ? [copyAnswer({ ...filled, answer: { ...answer, lines } })] : [];
};

type CopyOutcome = NonNullable<Copy['outcome']>;

/** A filled card as a reader has it; undefined when nothing of it is theirs. */
const cutCard = (cutting: CutCard): CopyOutcome | undefined => {
  const { isTable, keeps, card, at } = cutting;
  const isNamed = isTable || keeps(at('kaart'));
  const cut: CopyOutcome = {
    ...(isNamed && { key: card.key, protocol: card.protocol, title: card.title.nl }),
    answers: card.fields.flatMap((filled) => cutAnswer(cutting, filled)),
    dates: card.dates
      .filter(({ key }) => keeps(at(`datum/${key}`)))
      .map(({ key, label, rule, day, waits }) => ({
        key,
        label: label.nl,
        // Whose agreement something waits for is that person's to tell.
        rule: isTable && waits ? `${rule.nl}; ${waits.nl}` : rule.nl,
        ...some('day', day),
      })),
    tasks: card.tasks.filter(({ key }) => keeps(at(`taak/${key}`))).map(({ side, says }) => ({ side, says: says.nl })),
    ...(isTable && {
      skipped: card.skipped.map(({ label, reason, by }) => ({ label: label.nl, reason, by: by.name })),
    }),
  };
  return isNamed || cut.answers.length + cut.dates.length + cut.tasks.length > 0 ? cut : undefined;
};

const at =
  (card: FilledCard, isBeside: boolean) =>
  (of: string): string =>
    cardAddress(card, isBeside, of);

export const cutOutcome = (cutting: Cutting): Copy['outcome'] => {
  const { card, without } = cutting.source.proposal;
  const cut = card && cutCard({ ...cutting, card, at: at(card, false) });
  if (!cut || !cutting.isTable || !without) return cut;
  return { ...cut, without: { missing: without.missing.map(({ nl }) => nl), why: without.why } };
};

/** The cards that went along with it. */
export const cutBesides = (cutting: Cutting): NonNullable<Copy['besides']> =>
  (cutting.source.proposal.besides ?? []).flatMap((card) => cutCard({ ...cutting, card, at: at(card, true) }) ?? []);
