import type { Fact } from '../api/happened';
import { asksAnew } from '../happened/remarks';
import { ACUTE_TOPICS, REPORT, topicOf } from '../happened/topics';
import type { MELDING_REASONS } from './melding-reasons';
import { mustBeReported, type UnsafeAnswer } from './weighing';

/**
 * Whether somebody reports to Veilig Thuis, asked of each professional: it is each one's own norm and right, and no table
 * decides it away. Nothing here blocks, and nothing here reports. Source: meldcode huiselijk geweld en kindermishandeling
 * (Besluit verplichte meldcode, art. 2), with the afwegingskader of one's own profession: acute and structural unsafety are
 * reported; help that does not come, is not accepted or does not suffice asks anew.
 */

interface Standing {
  topic: string;
  fact?: Fact | undefined;
  /** ms since 1970. */
  at: number;
}

interface Professional {
  /** A person's id. */
  id: string;
  name: string;
}

interface Asked<P extends Professional> {
  /** since: from when on it is unsafe; ms since 1970. */
  unsafe: { answer: UnsafeAnswer; since?: number } | undefined;
  /** The chosen card is the report itself. */
  isCard: boolean;
  facts: readonly Standing[];
  /** Who has a task for this family, and its opdrachtgever. */
  professionals: readonly P[];
}

export interface Melding<P extends Professional> {
  because: (typeof MELDING_REASONS)[number];
  /** Somebody filled in when it was reported, or says that it was already, or that Veilig Thuis takes it up at this table. */
  isReported: boolean;
  /** It is acute, and nobody laid down who goes or calls. */
  isAcute: boolean;
  people: (P & { fact?: Fact; isOpen: boolean })[];
}

/** As a record keeps it: how it stood when the decision was made. */
export interface MeldingForRecord extends Melding<Professional & { organisation: string }> {
  report?: Fact;
}

const SETTLES: readonly string[] = ['already-reported', 'taken-up'];

/** Undefined while nothing asks for it. What was said before a no, or before help stalled, is asked anew. */
export const meldingOf = <P extends Professional>({
  unsafe,
  isCard,
  facts,
  professionals,
}: Asked<P>): Melding<P> | undefined => {
  const anew = asksAnew(facts);
  const isUnsafe = mustBeReported(unsafe?.answer);
  if (!isUnsafe && !isCard && anew.length === 0) return undefined;
  const since = Math.max(0, ...anew.map(({ at }) => at));
  // Who saw no unsafety before the table said so is asked again; a report stays a report.
  const isOvertaken = ({ fact, at }: Standing): boolean =>
    fact?.kind === 'no-unsafety' && isUnsafe && at < (unsafe?.since ?? 0);
  const standing = (topic: string): Fact | undefined =>
    facts.find((one) => one.topic === topic && one.at >= since && !isOvertaken(one))?.fact;
  const answers = new Map(professionals.map(({ id }) => [id, standing(topicOf('melding', id))]));
  const kinds = [...answers.values()].map((fact) => fact?.kind ?? '');
  const isReported = standing(REPORT) !== undefined || kinds.some((kind) => SETTLES.includes(kind));
  const isOpen = (fact: Fact | undefined): boolean => {
    if (fact?.kind === 'will-report') return !isReported;
    if (fact?.kind !== 'joined') return fact === undefined;
    // Joined is one named person's report: when that person takes it back, another's does not stand in for it.
    return !isReported && answers.get(fact.by.personId ?? '')?.kind !== 'will-report';
  };
  const reportedBy = standing(REPORT);
  const reporter = reportedBy?.kind === 'reported' ? reportedBy.by.personId : undefined;
  return {
    because: isUnsafe ? 'unsafe' : isCard ? 'card' : 'anew',
    isReported,
    isAcute: unsafe?.answer === 'acuut' && !facts.some(({ topic, fact }) => topic === ACUTE_TOPICS.goes && fact),
    people: professionals.map((person) => {
      const fact = answers.get(person.id);
      return { ...person, ...(fact && { fact }), isOpen: person.id !== reporter && isOpen(fact) };
    }),
  };
};

/** Whom somebody can join: who reports, or did. */
export const whomToJoin = <P extends Professional>({ people }: Pick<Melding<P>, 'people'>, me: string): P | undefined =>
  people.find(({ id, fact }) => id !== me && fact?.kind === 'will-report');
