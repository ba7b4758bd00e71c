import type { WeighingCommand } from '../../shared/api/safety';
import type { Session } from '../access/access';
import { auditLine } from '../audit/audit';
import { stopClockOf } from '../leading/clock';
import type { Act } from '../store/store';
import { endRoundsOf } from './ending';
import type { SafetyDeps } from './safety';
import type { StoredWeighing } from './sealed';
import { criteriaFor, findPlace, isUnclosed, readWeighing, type WeighingPlace, writeWeighing } from './stored';
import { type Weighed, weigh } from './weigh';

/** Weighing: each command changes one thing, on the version of that thing. The caller has asked the access function. */
export interface WeighingKeeper {
  weigh(session: Session, conferenceId: string, command: WeighingCommand): Promise<Weighed>;
}

const becomesAcute = (before: StoredWeighing, after: StoredWeighing): boolean =>
  before.unsafe?.answer !== 'acuut' && after.unsafe?.answer === 'acuut';

export const createWeighingKeeper = ({ store, sealer, news, now }: SafetyDeps): WeighingKeeper => {
  function* carryOut(place: WeighingPlace, personId: string, command: WeighingCommand): Act<Weighed> {
    const { conferenceId } = place;
    if (!(yield* isUnclosed(store, conferenceId))) return 'unfit';
    const { version, weighing } = yield* readWeighing(store, sealer, place);
    const criteria = command.act === 'criterion' ? yield* criteriaFor(store, place, weighing) : [];
    const criterion = criteria.find(({ text }) => command.act === 'criterion' && text === command.text.trim());
    if (command.act === 'criterion' && !criterion) return 'unfit';
    const at = now();
    const next = weigh(weighing, command, { personId, at, list: criterion?.list });
    if (typeof next === 'string') return next;
    if (next === weighing) return 'done';
    const isJudgement = command.act === 'judge';
    if (isJudgement && !(yield* endRoundsOf(store, sealer, place, command.child, at))) return 'unfit';
    yield* writeWeighing(store, sealer, place, { version, weighing: next });
    // Nobody hurries while the table sees to it that the children are safe now.
    if (becomesAcute(weighing, next)) yield* stopClockOf(store, place, { personId, at });
    const act = isJudgement ? 'judgement-laid-down' : 'weighing-changed';
    yield* auditLine(store, { at, by: personId, act, subject: `conference:${conferenceId}` });
    return 'done';
  }

  return {
    async weigh({ personId }, conferenceId, command) {
      const place = await findPlace(store, sealer, conferenceId);
      if (!place) return 'unfit';
      const came = await store.write(() => carryOut(place, personId, command));
      if (came === 'done') news.tell(place.meetingId);
      return came;
    },
  };
};
