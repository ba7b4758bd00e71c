import type { Round, WeighingPage } from '../../shared/api/safety';
import type { Access, Session } from '../access/access';
import { weighedByOf } from '../series/pacts';
import { reading } from '../store/store';
import { keepsScores } from './ending';
import { childOf, type Gathered, gather } from './gather';
import type { SafetyDeps } from './safety';
import { openScore } from './sealed';
import { findPlace } from './stored';

/** Reads a weighing for one person; the caller has asked the access function whether they may. */
export interface WeighingReader {
  /** Undefined when there is no such conference. Rejects when the family's key is missing or its content was altered. */
  page(session: Session, conferenceId: string): Promise<WeighingPage | undefined>;
}

export const createWeighingReader = ({ store, sealer, access }: SafetyDeps & { access: Access }): WeighingReader => {
  /** Answers leave here opened for who gave them, and for all once they were revealed. */
  const roundsOf = (session: Session, familyId: string, { rounds, scores, people, children }: Gathered): Round[] =>
    rounds.map(({ id, child, number, isRevealed, isJudged }) => {
      const answers = scores.filter(({ roundId }) => roundId === id);
      const opened = ({ personId, sealed }: (typeof answers)[number]) =>
        openScore(sealer, { familyId, roundId: id, personId }, sealed);
      const own = answers.find(({ personId }) => personId === session.personId);
      const mine = own && opened(own);
      return {
        id,
        child: childOf(children, child),
        number,
        state: isJudged ? 'judged' : isRevealed ? 'revealed' : 'open',
        answered: answers.length,
        ...(!isRevealed && { mine: { version: mine?.version ?? 0, ...(mine && { answer: mine.answer }) } }),
        ...(isRevealed && {
          scores: answers.flatMap((score) => {
            const person = people.get(score.personId);
            return person ? [{ ...person, answer: opened(score).answer }] : [];
          }),
        }),
      };
    });

  return {
    async page(session, conferenceId) {
      const place = await findPlace(store, sealer, conferenceId);
      if (!place) return undefined;
      const found = await reading(store, gather(store, sealer, place, session.organisationId));
      const { weighing, criteria, children, voices, people } = found;
      const nameOf = (id: string): string => people.get(id)?.name ?? '';
      const { unsafe } = weighing;
      const { instrument } = await reading(store, weighedByOf(store, place.seriesId));
      const may = (verb: 'write' | 'ask-scores') => access.may(session, { resource: 'conference', verb, conferenceId });
      return {
        children: children.map(({ id }) => childOf(children, id)),
        criteria: criteria.map((criterion) => {
          const said = weighing.criteria.find(({ text }) => text === criterion.text);
          return { version: 0, ticked: false, facts: [], ...said, ...criterion };
        }),
        instruments: weighing.instruments,
        ...(instrument && { instrument }),
        ...(unsafe && { unsafe: { ...unsafe, by: nameOf(unsafe.by) } }),
        judgements: weighing.judgements.map(({ child, by, ...said }) => ({
          ...said,
          child: childOf(children, child),
          by: nameOf(by),
        })),
        rounds: roundsOf(session, place.familyId, found),
        voices: voices.map(({ whose, typedBy, ...said }) => ({
          ...said,
          ...(said.of === 'kind' ? { child: childOf(children, whose) } : { who: whose }),
          typedBy: nameOf(typedBy),
        })),
        keepsScores: await reading(store, keepsScores(store, place.seriesId)),
        may: { write: await may('write'), ask: await may('ask-scores') },
      };
    },
  };
};
