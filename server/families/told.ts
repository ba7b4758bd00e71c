import type { ToldLine } from '../../shared/api/families';
import { type KnownPeople, whomIn } from '../../shared/happened/people';
import { partsOf, whomOf } from '../../shared/happened/topics';
import type { LaidFact } from '../happened/stored';

/** What was told where a fact does not say: it is told with the decision of its conference. */
export const DECISION = 'Wat er besloten is';

/** How a line of who was told what is named: as who laid it down named it, or by its fact. */
export const toldId = ({ id, topic, trail }: LaidFact): string =>
  trail.some(({ fact }) => fact?.kind === 'told' && fact.what) ? whomOf(topic) : id;

type Step = LaidFact['trail'][number];
type Words = Pick<ToldLine, 'what' | 'whom' | 'on' | 'by'>;

/** What each step said; one that took it back says what stood before, as taken back. */
const saidIn = (people: KnownPeople, { topic, trail }: LaidFact): (Words & { takenBack?: true; step: Step })[] => {
  const said: (Words & { takenBack?: true; step: Step })[] = [];
  let whom: string | undefined;
  for (const step of trail) {
    whom = step.whom ?? whom;
    const { fact } = step;
    const last = said.at(-1);
    if (fact?.kind === 'told') {
      const words = whomIn(people, { topic, whom }) ?? '';
      said.push({ what: fact.what ?? DECISION, whom: words, on: fact.on, by: fact.by.name, step });
    } else if (last) {
      const { takenBack: _, ...stood } = last;
      said.push({ ...stood, takenBack: true, step });
    }
  }
  return said;
};

/** All that somebody of the family was told, with what each line said before. @param nameOf of who changed it */
export const toldLines = (
  people: KnownPeople,
  facts: readonly LaidFact[],
  nameOf: (personId: string) => string,
): ToldLine[] =>
  facts.flatMap((laid) => {
    if (partsOf(laid.topic)?.group !== 'told') return [];
    const said = saidIn(people, laid);
    const last = said.at(-1);
    if (!last) return [];
    const { step: _, ...line } = last;
    const before = said.slice(0, -1).map(({ step: __, ...words }, i) => {
      const next = said[i + 1]?.step;
      return { ...words, changedBy: nameOf(next?.by ?? ''), changedAt: next?.at ?? 0 };
    });
    return [{ id: toldId(laid), ...line, ...(before.length > 0 && { before }) }];
  });
