import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Bundle, ExportsPage, Held, MeetingExports, PossibleReceiver } from '../../shared/api/exports';
import { type Receiver, receiverKey } from '../../shared/exports/parts';
import type { Access, Session } from '../access/access';
import { openFamilyLine } from '../meetings/family-line';
import { readReceiving } from '../releases/receiving';
import { secondsFor } from '../releases/seconds';
import { heldBack } from '../releases/standing';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import { KEPT_FOR } from './bundling';
import { ConnectionProblem, type Connections } from './connections';
import { linesOf } from './lines';
import { named, ofFamily, outside } from './receivers';
import { type LaidExport, openExport, zakenOf } from './rows';
import { readSource, recordVersion } from './source';

/** Reading exports for one person; the caller has asked the access function whether they may read the family or meeting. */
export interface ExportReader {
  /** Undefined when there is no such conference. */
  page(session: Session, conferenceId: string): Promise<ExportsPage | undefined>;
  meeting(session: Session, meetingId: string): Promise<MeetingExports>;
  /** An export as it was laid down, and where; `held`: why it does not go out. */
  laid(
    exportId: string,
  ): Promise<{ conferenceId: string; seriesId: string | null; laid: LaidExport; held?: Held } | undefined>;
  /** A bundle of this person that can be fetched. */
  bundle(session: Session, jobId: string): Promise<{ meetingId: string; conferenceIds: string[] } | undefined>;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  connections: Connections;
  now(): number;
  onTrouble(error: unknown): void;
}

export const ownReceiver = ({ organisation, organisationId }: Session): Receiver => ({
  kind: 'organisatie',
  name: organisation,
  id: organisationId,
});

export const createExportReader = ({
  store,
  sealer,
  access,
  connections,
  now,
  onTrouble,
}: ReaderDeps): ExportReader => {
  const { sql } = store;

  const atTable = async (meetingId: string): Promise<Receiver[]> => {
    const found = await store.read(
      sql
        .selectFrom('participant')
        .innerJoin('person', 'person.id', 'participant.person_id')
        .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
        .select(['organisation.id', 'organisation.name'])
        .where('participant.meeting_id', '=', meetingId)
        .where('participant.active', '=', 1)
        .where('person.role', '!=', 'gast')
        .distinct()
        .orderBy('organisation.name'),
    );
    return found.map(({ id, name }) => ({ kind: 'organisatie', name, id }));
  };

  /** A file that is wrong shows when something is delivered; here it means that nothing can be. */
  const connectionOf = async ({ kind, name }: Receiver): Promise<PossibleReceiver['connection']> => {
    if (kind !== 'organisatie') return undefined;
    try {
      return (await connections.of(name))?.kind;
    } catch (error) {
      if (!(error instanceof ConnectionProblem)) throw error;
      onTrouble(error);
      return undefined;
    }
  };

  return {
    async page(session, conferenceId) {
      const [row] = await store.read(
        sql.selectFrom('conference').select(['family_id', 'meeting_id']).where('id', '=', conferenceId),
      );
      if (!row) return undefined;
      const familyId = row.family_id;
      await sealer.loadKey(familyId);
      const place = { conferenceId, familyId };
      const source = await reading(store, readSource(store, sealer, place));
      const version = source && (source.record?.version ?? 0);
      const zaken = await reading(store, zakenOf(store, sealer, familyId));
      const receiving = await reading(store, readReceiving(store, sealer, place, source));
      const organisations = await Promise.all(
        (await atTable(row.meeting_id)).map(async (receiver) => {
          const connection = await connectionOf(receiver);
          const zaak = zaken.get(receiverKey(receiver));
          return { receiver, ...(connection && { connection }), ...(zaak && { zaak }) };
        }),
      );
      const others = [...ofFamily(receiving), ...outside(source?.feedback ?? []).map((receiver) => ({ receiver }))];
      const { personId } = session;
      return {
        ...(version !== undefined && { version }),
        receivers: source ? [...organisations, ...others] : [],
        exports: await reading(store, linesOf(store, sealer, place, { version: version ?? 0, personId })),
        seconds: await reading(store, secondsFor(store, session, { conferenceId, meetingId: row.meeting_id })),
        ...named(receiving),
        may: { make: await access.may(session, { resource: 'decision', verb: 'export', conferenceId }) },
      };
    },

    async meeting(session, meetingId) {
      const receiver = ownReceiver(session);
      const own = receiverKey(receiver);
      const connection = await connectionOf(receiver);
      const found = await store.read(
        sql
          .selectFrom('conference')
          .select(['id', 'family_id', 'sealed'])
          .where('meeting_id', '=', meetingId)
          .orderBy('position'),
      );
      const families: MeetingExports['families'] = [];
      for (const { id, family_id, sealed } of found) {
        // Reading never waits, so a whole meeting would hold up who types; in between others have their turn.
        await nextTurn();
        if (!(await access.may(session, { resource: 'decision', verb: 'export', conferenceId: id }))) continue;
        await sealer.loadKey(family_id);
        const place = { conferenceId: id, familyId: family_id };
        const version = await reading(store, recordVersion(store, sealer, place));
        const lines = await reading(store, linesOf(store, sealer, place, { version, personId: session.personId }));
        const newest = new Map(lines.toReversed().map((line) => [receiverKey(line.receiver), line]));
        const { code } = openFamilyLine(sealer, family_id, id, sealed);
        const zaak = (await reading(store, zakenOf(store, sealer, family_id))).get(own);
        families.push({ conferenceId: id, code, version, ...(zaak && { zaak }), exports: [...newest.values()] });
      }
      const jobs = await store.read(
        sql
          .selectFrom('job')
          .selectAll()
          .where('kind', '=', 'bundle')
          .where('subject', '=', meetingId)
          .where('person_id', '=', session.personId)
          .orderBy('made_at', 'desc'),
      );
      const bundles = jobs.map(({ id, state, done, total, made_at, changed_at, note }): Bundle => {
        const gone = state === 'done' && changed_at < now() - KEPT_FOR;
        const ready = gone ? 'gone' : 'ready';
        return {
          id,
          state: state === 'done' ? ready : (state as 'queued' | 'working' | 'failed'),
          done,
          total,
          at: made_at,
          ...(note && { problem: note }),
        };
      });
      return { families, bundles, organisation: session.organisation, ...(connection && { connection }) };
    },

    async laid(exportId) {
      const [row] = await store.read(
        sql
          .selectFrom('export')
          .innerJoin('conference', 'conference.id', 'export.conference_id')
          .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
          .selectAll('export')
          .select('meeting.series_id')
          .where('export.id', '=', exportId),
      );
      if (!row) return undefined;
      await sealer.loadKey(row.family_id);
      const laid = openExport(sealer, row.family_id, row.id, row.sealed);
      const place = { exportId, conferenceId: row.conference_id, familyId: row.family_id };
      const held = await reading(store, heldBack(store, sealer, place, laid));
      return { conferenceId: row.conference_id, seriesId: row.series_id, laid, ...(held && { held }) };
    },

    async bundle({ personId }, jobId) {
      const [row] = await store.read(
        sql
          .selectFrom('job')
          .selectAll()
          .where('id', '=', jobId)
          .where('kind', '=', 'bundle')
          .where('person_id', '=', personId)
          .where('state', '=', 'done'),
      );
      if (!row || row.changed_at < now() - KEPT_FOR) return undefined;
      const found = await store.read(sql.selectFrom('export').select('conference_id').where('bundle', '=', jobId));
      return { meetingId: row.subject, conferenceIds: found.map((one) => one.conference_id) };
    },
  };
};
