import type { Line, Value } from '../../shared/outcomes/draft';
import type { Earlier } from '../../shared/outcomes/draw';
import type { Filled, FilledCard } from '../../shared/outcomes/filled';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { createChosenCards } from './card-of';

/** The answer as a draft holds it. */
const answered = (answer: Filled): Value => {
  switch (answer.kind) {
    case 'text':
      return answer.text;
    case 'choice':
      return answer.key;
    case 'yes-no':
      return answer.yes ? 'yes' : 'no';
    case 'date':
      return answer.day;
    case 'person':
      return answer.who;
  }
};

const linesIn = ({ fields }: FilledCard, key: string): { id: string; line: Line }[] => {
  const answer = fields.find((field) => field.key === key)?.answer;
  if (answer?.kind !== 'list') return [];
  return answer.lines.map(({ id, cells }) => ({
    id,
    line: Object.fromEntries(cells.map((cell) => [cell.key, answered(cell.answer)])),
  }));
};

/** The lines of the newest of these cards in which there are lines. */
const lastLines = (cards: readonly FilledCard[], key: string) =>
  cards.map((card) => linesIn(card, key)).find((lines) => lines.length > 0) ?? [];

/**
 * What the decided cards of a family's earlier conferences hold that the next card starts with: as they now stand, with what
 * became known since. The family's key must be loaded.
 */
export const earlierOf = async (
  deps: { store: Store; sealer: Sealer; now(): number },
  { conferenceId, familyId }: { conferenceId: string; familyId: string },
): Promise<Earlier> => {
  const { sql } = deps.store;
  const decided = await deps.store.read(
    sql
      .selectFrom('conference')
      .innerJoin('record', 'record.conference_id', 'conference.id')
      .select('conference.id')
      .where('conference.family_id', '=', familyId)
      .where('conference.id', '!=', conferenceId)
      .groupBy('conference.id')
      .orderBy((is) => is.fn.min('record.at'), 'desc'),
  );
  const chosen = createChosenCards(deps);
  const cards: FilledCard[] = [];
  for (const { id } of decided) {
    const found = await chosen.cardOf(id);
    if (found) cards.push(found.card, ...found.besides.map(({ card }) => card));
  }
  const drang = cards.find(({ key }) => key === 'drang');
  const drangEnds = drang?.dates.find(({ key }) => key === 'einde')?.day;
  return {
    ...(drangEnds && { drangEnds }),
    bodemeisen: lastLines(cards, 'bodemeisen'),
    veiligheidsafspraken: lastLines(cards, 'veiligheidsafspraken'),
  };
};
