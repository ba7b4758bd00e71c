import type { RoundCommand, ScoreAnswer } from '../../shared/api/safety';
import type { Session } from '../access/access';
import { auditLine } from '../audit/audit';
import { type Act, first, rows } from '../store/store';
import type { SafetyDeps } from './safety';
import { openRound, openScore, sealRound, sealScore } from './sealed';
import { findPlace, isUnclosed, type WeighingPlace } from './stored';
import type { Weighed } from './weigh';

/**
 * The 0–10 question, asked for one child at a time: open → revealed → judged; open → gone (taken back). Answers come in,
 * and change, while it is open; from the reveal on they stand. Until then they leave no audit line, and a changed answer no
 * news: whoever could count those would learn who answered, or thought again. The caller has asked the access function.
 */
export interface Rounds {
  command(session: Session, conferenceId: string, command: RoundCommand): Promise<Weighed>;
  /** Lays down one's own answer, in the place of an earlier one. */
  answer(session: Session, conferenceId: string, roundId: string, answer: ScoreAnswer): Promise<Weighed>;
}

export const createRounds = ({ store, sealer, news, now }: SafetyDeps): Rounds => {
  const { sql } = store;

  const roundsOf = (conferenceId: string) =>
    sql.selectFrom('score_round').selectAll().where('conference_id', '=', conferenceId);

  function* ask(
    { conferenceId, familyId }: WeighingPlace,
    by: string,
    asked: readonly { id: string; child: string }[],
  ): Act<Weighed> {
    const present = yield* rows(roundsOf(conferenceId));
    const fresh = asked.filter(({ id }) => !present.some((round) => round.id === id));
    const earlier = present.map(({ id, sealed, revealed_at }) => ({
      child: openRound(sealer, familyId, id, sealed),
      isOpen: revealed_at === null,
    }));
    const openFor = earlier.filter(({ isOpen }) => isOpen).map(({ child }) => child);
    const children = [...openFor, ...fresh.map(({ child }) => child)];
    if (new Set(children).size < children.length) return 'unfit';
    const at = now();
    for (const { id, child } of fresh) {
      const taken = yield* first(sql.selectFrom('score_round').select('id').where('id', '=', id));
      if (taken) return 'unfit';
      yield* rows(
        sql.insertInto('score_round').values({
          id,
          conference_id: conferenceId,
          family_id: familyId,
          number: 1 + earlier.filter((round) => round.child === child).length,
          asked_at: at,
          asked_by: by,
          sealed: sealRound(sealer, familyId, id, child),
        }),
      );
    }
    if (fresh.length > 0) yield* note(conferenceId, by, 'scores-asked');
    return 'done';
  }

  function* note(conferenceId: string, by: string, act: `scores-${'asked' | 'revealed' | 'cancelled'}`): Act<void> {
    yield* auditLine(store, { at: now(), by, act, subject: `conference:${conferenceId}` });
  }

  function* reveal({ conferenceId }: WeighingPlace, by: string, ids: readonly string[]): Act<Weighed> {
    const present = yield* rows(roundsOf(conferenceId));
    const named = present.filter(({ id }) => ids.includes(id));
    if (named.length < ids.length) return 'unfit';
    const open = named.filter(({ revealed_at }) => revealed_at === null).map(({ id }) => id);
    if (open.length === 0) return 'done';
    yield* rows(sql.updateTable('score_round').set({ revealed_at: now() }).where('id', 'in', open));
    yield* note(conferenceId, by, 'scores-revealed');
    return 'done';
  }

  function* cancel({ conferenceId }: WeighingPlace, by: string, ids: readonly string[]): Act<Weighed> {
    const present = (yield* rows(roundsOf(conferenceId))).filter(({ id }) => ids.includes(id));
    // What is gone already was taken back before; what was revealed cannot be any more.
    if (present.some(({ revealed_at }) => revealed_at !== null)) return 'unfit';
    if (present.length === 0) return 'done';
    const gone = present.map(({ id }) => id);
    yield* rows(sql.deleteFrom('score').where('round_id', 'in', gone));
    yield* rows(sql.deleteFrom('score_round').where('id', 'in', gone));
    yield* note(conferenceId, by, 'scores-cancelled');
    return 'done';
  }

  return {
    async command({ personId }, conferenceId, command) {
      const place = await findPlace(store, sealer, conferenceId);
      if (!place) return 'unfit';
      const came = await store.write(function* (): Act<Weighed> {
        if (!(yield* isUnclosed(store, conferenceId))) return 'unfit';
        switch (command.act) {
          case 'ask':
            return yield* ask(place, personId, command.rounds);
          case 'reveal':
            return yield* reveal(place, personId, command.rounds);
          case 'cancel':
            return yield* cancel(place, personId, command.rounds);
        }
      });
      if (came === 'done') news.tell(place.meetingId);
      return came;
    },

    async answer({ personId }, conferenceId, roundId, { version, answer }) {
      const place = await findPlace(store, sealer, conferenceId);
      if (!place) return 'unfit';
      const at = { familyId: place.familyId, roundId, personId };
      let isFirst = false;
      const came = await store.write(function* (): Act<Weighed> {
        const round = yield* first(roundsOf(conferenceId).where('id', '=', roundId));
        if (!round || !(yield* isUnclosed(store, conferenceId))) return 'unfit';
        const row = yield* first(
          sql.selectFrom('score').select('sealed').where('round_id', '=', roundId).where('person_id', '=', personId),
        );
        const before = row && openScore(sealer, at, row.sealed);
        // A retry of what stands already, whose answer went missing: also after the reveal.
        if (before?.version === version + 1 && before.answer === answer) return 'done';
        if (round.revealed_at !== null) return 'unfit';
        if ((before?.version ?? 0) !== version) return 'stale';
        const sealed = sealScore(sealer, at, { version: version + 1, answer });
        yield* rows(
          sql
            .insertInto('score')
            .values({ round_id: roundId, person_id: personId, sealed })
            .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doUpdateSet({ sealed })),
        );
        isFirst = !before;
        return 'done';
      });
      if (came === 'done' && isFirst) news.tell(place.meetingId);
      return came;
    },
  };
};
