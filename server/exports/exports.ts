import type { Static } from 'typebox';
import type { Choice, NewBundle, NewExport } from '../../shared/api/exports';
import { DAYS_TO_ANSWER } from '../../shared/audience/letting-go';
import type { Copy, ExportSource } from '../../shared/exports/copy';
import { copyFor, type ExportItem, itemsFor, type LeftOutItem, leftOutFor } from '../../shared/exports/cut';
import { type ExportChoice, receiverKey, usualChoice } from '../../shared/exports/parts';
import { dayOf } from '../../shared/meeting/days';
import { workingDaysLater } from '../../shared/outcomes/dates';
import type { Session } from '../access/access';
import { auditLine } from '../audit/audit';
import type { News } from '../meetings/news';
import { orderWaits } from '../outcomes/order-waits';
import { holidaysAround } from '../outcomes/surroundings';
import { admit, type NotAdmitted } from '../releases/admitting';
import { askRelease } from '../releases/asking';
import { readReceiving } from '../releases/receiving';
import { secondsFor } from '../releases/seconds';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, reading, type Store } from '../store/store';
import type { Queue } from './queue';
import { ownReceiver } from './reading';
import { type ExportRow, layExport, zakenOf } from './rows';
import { readSource } from './source';

/**
 * What came of a command. stale: the record was changed since; unfit: nothing is proposed, or a concept is to be delivered;
 * ground-missing: what was marked is to go out without a reason; told-first: it is an order, and the family was not told; the
 * others: see admitting.ts.
 */
type Exported = 'done' | 'stale' | 'ground-missing' | 'told-first' | NotAdmitted;

/** Laying down exports. Each act in one transaction with its audit line. The caller has asked the access function. */
export interface Exports {
  make(session: Session, conferenceId: string, made: NewExport): Promise<Exported>;
  /** What a choice would give; undefined when there is nothing to export. */
  preview(
    conferenceId: string,
    choice: ExportChoice,
  ): Promise<{ copy: Copy; items: ExportItem[]; leftOut: LeftOutItem[] } | undefined>;
  /** Has a delivery that failed, or waits, tried again. */
  again(exportId: string): Promise<Exported>;
  /** All decided families of a meeting that `conferenceIds` names, for one's own organisation, in one file. */
  bundle(
    session: Session,
    meetingId: string,
    made: NewBundle & { conferenceIds: readonly string[] },
  ): Promise<Exported>;
}

interface ExportsDeps {
  store: Store;
  sealer: Sealer;
  news: News;
  queue: Queue;
  now(): number;
}

/** One for an export, by its name. */
const deliveryJob = (exportId: string, personId: string): Parameters<Queue['add']>[0] => ({
  id: `deliver-${exportId}`,
  kind: 'deliver',
  subject: exportId,
  personId,
});

/** As it came in: without what is not there. */
export const choiceOf = ({ receiver, let: masters, fromNothing, ...rest }: Static<typeof Choice>): ExportChoice => {
  const { kind, name, id } = receiver;
  return {
    ...rest,
    ...(masters && masters.length > 0 && { let: masters }),
    ...(fromNothing && { fromNothing }),
    receiver: { kind, name: name.trim(), ...(id !== undefined && { id }) },
  };
};

export const createExports = ({ store, sealer, news, queue, now }: ExportsDeps): Exports => {
  const { sql } = store;

  const placeOf = async (conferenceId: string) => {
    const [row] = await store.read(
      sql.selectFrom('conference').select(['family_id', 'meeting_id']).where('id', '=', conferenceId),
    );
    if (!row) return undefined;
    await sealer.loadKey(row.family_id);
    return { conferenceId, familyId: row.family_id, meetingId: row.meeting_id };
  };

  /** Until when who is asked now to let a copy go answers alone. */
  const answerDay = async (): Promise<string> => {
    const today = dayOf(now());
    return workingDaysLater(today, DAYS_TO_ANSWER, await holidaysAround(today));
  };

  const versionOf = ({ record }: ExportSource): number => record?.version ?? 0;

  function* lay(row: ExportRow, laid: Parameters<typeof layExport>[3]): Act<void> {
    yield* layExport(store, sealer, row, laid);
    yield* auditLine(store, { at: row.at, by: row.person_id, act: 'export-made', subject: `export:${row.id}` });
  }

  return {
    async make(session, conferenceId, made) {
      const { personId } = session;
      const { id, version, ground, zaak, deliver } = made;
      const answerBy = await answerDay();
      const place = await placeOf(conferenceId);
      if (!place) return 'unfit';
      const { familyId, meetingId } = place;
      const asked = choiceOf(made.choice);
      const came = await store.write(function* (): Act<Exported> {
        const present = yield* first(
          sql.selectFrom('export').select(['conference_id', 'person_id']).where('id', '=', id),
        );
        if (present) return present.conference_id === conferenceId && present.person_id === personId ? 'done' : 'unfit';
        const source = yield* readSource(store, sealer, place);
        if (!source) return 'unfit';
        if (versionOf(source) !== version) return 'stale';
        if (deliver && (version === 0 || asked.receiver.kind !== 'organisatie')) return 'unfit';
        const order = {
          cardKey: source.proposal.card?.key,
          organisationId: asked.receiver.id,
        };
        if (deliver && (yield* orderWaits(store, sealer, place, order))) return 'told-first';
        if (asked.included.length > 0 && !ground?.trim()) return 'ground-missing';
        const receiving = yield* readReceiving(store, sealer, place, source);
        const seconds = yield* secondsFor(store, session, place);
        const admitted = admit(receiving, asked, made, (second) => seconds.some((one) => one.id === second));
        if (typeof admitted === 'string') return admitted;
        const { choice, by } = admitted;
        const row = {
          id,
          conference_id: conferenceId,
          family_id: familyId,
          at: now(),
          person_id: personId,
          bundle: null,
        };
        yield* lay(row, {
          choice,
          ...(ground && { ground: ground.trim() }),
          ...(zaak && { zaak: zaak.trim() }),
          version,
          ...(made.requestedOn && { requestedOn: made.requestedOn }),
          ...(choice.let && made.leave && { leave: made.leave }),
          ...(made.seen && { seen: made.seen }),
          copy: copyFor(source, choice),
        });
        if (by !== 'none') {
          const second = by === 'two' ? made.second : undefined;
          yield* askRelease(store, sealer, row, { receiver: choice.receiver, ...(second && { second, answerBy }) });
        }
        if (deliver) yield* queue.add(deliveryJob(id, personId));
        return 'done';
      });
      if (came === 'done') {
        news.tell(meetingId);
        queue.wake();
      }
      return came;
    },

    async preview(conferenceId, choice) {
      const place = await placeOf(conferenceId);
      const source = place && (await reading(store, readSource(store, sealer, place)));
      return (
        source && {
          copy: copyFor(source, choice),
          items: itemsFor(source, choice),
          leftOut: leftOutFor(source, choice),
        }
      );
    },

    async again(exportId) {
      const came = await store.write(function* (): Act<Exported> {
        const job = yield* first(sql.selectFrom('job').select('id').where('subject', '=', exportId));
        return job && (yield* queue.again(job.id)) ? 'done' : 'unfit';
      });
      if (came === 'done') queue.wake();
      return came;
    },

    async bundle(session, meetingId, { id, deliver, conferenceIds }) {
      const { personId } = session;
      const receiver = ownReceiver(session);
      const families = await store.read(
        sql
          .selectFrom('conference')
          .select(['id', 'family_id'])
          .where('meeting_id', '=', meetingId)
          .where('id', 'in', [...conferenceIds])
          .orderBy('position'),
      );
      await Promise.all(families.map((one) => sealer.loadKey(one.family_id)));
      const choice = usualChoice(receiver);
      const came = await store.write(function* (): Act<Exported> {
        const present = yield* first(sql.selectFrom('job').select(['subject', 'person_id']).where('id', '=', id));
        if (present) return present.subject === meetingId && present.person_id === personId ? 'done' : 'unfit';
        const at = now();
        let laid = 0;
        for (const one of families) {
          const place = { conferenceId: one.id, familyId: one.family_id };
          const source = yield* readSource(store, sealer, place);
          if (!source?.record) continue;
          laid += 1;
          const row = { conference_id: one.id, family_id: one.family_id, at, person_id: personId, bundle: id };
          const exportId = `${id}-${laid}`;
          const zaak = (yield* zakenOf(store, sealer, one.family_id)).get(receiverKey(receiver));
          const made = { choice, ...(zaak && { zaak }), version: versionOf(source), copy: copyFor(source, choice) };
          yield* lay({ id: exportId, ...row }, made);
          if (deliver && zaak) yield* queue.add(deliveryJob(exportId, personId));
        }
        if (laid === 0) return 'unfit';
        yield* queue.add({ id, kind: 'bundle', subject: meetingId, personId });
        yield* auditLine(store, { at, by: personId, act: 'bundle-made', subject: `meeting:${meetingId}` });
        return 'done';
      });
      if (came === 'done') {
        news.tell(meetingId);
        queue.wake();
      }
      return came;
    },
  };
};
