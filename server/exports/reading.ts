import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type {
  Bundle,
  Delivery,
  DeliveryState,
  ExportLine,
  ExportsPage,
  MeetingExports,
  PossibleReceiver,
} from '../../shared/api/exports';
import type { ExportSource } from '../../shared/exports/copy';
import { copyChild } from '../../shared/exports/copy';
import { type Receiver, receiverKey } from '../../shared/exports/parts';
import { childInWords } from '../../shared/exports/words';
import type { Access, Session } from '../access/access';
import { openFamilyLine } from '../meetings/family-line';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, reading, rows, type Store } from '../store/store';
import type { Tables } from '../store/tables';
import { KEPT_FOR } from './bundling';
import { ConnectionProblem, type Connections } from './connections';
import { type LaidExport, openExport, zakenOf } from './rows';
import { readSource, recordVersion } from './source';
import { readSteps } from './steps';

/** Reading exports for one person; the caller has asked the access function whether they may read the family or meeting. */
export interface ExportReader {
  /** Undefined when there is no such conference. */
  page(session: Session, conferenceId: string): Promise<ExportsPage | undefined>;
  meeting(session: Session, meetingId: string): Promise<MeetingExports>;
  /** An export as it was laid down, and where. */
  laid(exportId: string): Promise<{ conferenceId: string; seriesId: string | null; laid: LaidExport } | undefined>;
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

type JobRow = Selectable<Tables['job']>;

const deliveryState = (state: string, hasReference: boolean): DeliveryState => {
  if (state === 'done') return hasReference ? 'received' : 'sent';
  return state === 'working' || state === 'failed' ? state : 'queued';
};

/** From 12 on a youth is a receiver of their own. Source: domain.md §2. */
const YOUTH_BANDS: readonly string[] = ['12-15', '16-17'];

/** Who of a family and around it may get something: whom the record names. */
const namedIn = ({ proposal, feedback, family }: ExportSource): Receiver[] => {
  const voices = proposal.weighing?.voices ?? [];
  const parents = [
    ...voices.flatMap(({ of, who }) => (of === 'ouder' && who ? [who] : [])),
    ...feedback.flatMap(({ hearer, whom }) => (hearer === 'ouder' ? [whom] : [])),
  ];
  const children = [
    ...voices.flatMap(({ child }) => child ?? []),
    ...(proposal.weighing?.judgements ?? []).map(({ child }) => child),
    ...(proposal.weighing?.unheard.children ?? []),
  ].filter(({ band }) => band !== undefined && YOUTH_BANDS.includes(band));
  const outside = feedback.flatMap(({ hearer, whom }) => (hearer === 'ouder' || hearer === 'kind' ? [] : [whom]));
  const all: Receiver[] = [
    ...parents.map((name): Receiver => ({ kind: 'ouder', name })),
    ...children.map((child): Receiver => ({ kind: 'jeugdige', name: childInWords(copyChild(child)), id: child.key })),
    ...outside.map((name): Receiver => ({ kind: 'buiten', name })),
    ...(family.length > 0 || parents.length > 0
      ? []
      : (['moeder', 'vader'] as const).map((name): Receiver => ({ kind: 'ouder', name }))),
  ];
  return [...new Map(all.map((one) => [receiverKey(one), one])).values()];
};

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

  function* deliveryOf(exportId: string): Act<Delivery | undefined> {
    const job: JobRow | undefined = yield* first(
      sql.selectFrom('job').selectAll().where('subject', '=', exportId).where('kind', '=', 'deliver'),
    );
    if (!job) return undefined;
    const stored = yield* readSteps(store, sealer, job.id);
    return {
      state: deliveryState(job.state, stored?.reference !== undefined),
      done: job.done,
      steps: [...(stored?.steps ?? [])],
      ...(stored?.reference && { reference: stored.reference }),
      ...(job.note && { problem: job.note }),
      attempts: job.attempts,
      at: job.changed_at,
    };
  }

  /** What went out of one conference, newest first. The family's key must be loaded. */
  function* linesOf(place: { conferenceId: string; familyId: string }, version: number): Act<ExportLine[]> {
    const found = yield* rows(
      sql
        .selectFrom('export')
        .innerJoin('person', 'person.id', 'export.person_id')
        .selectAll('export')
        .select('person.name')
        .where('conference_id', '=', place.conferenceId)
        .orderBy('seq', 'desc'),
    );
    const lines: ExportLine[] = [];
    for (const { id, at, name, sealed } of found) {
      const { choice, ground, copy } = openExport(sealer, place.familyId, id, sealed);
      const delivery = yield* deliveryOf(id);
      lines.push({
        id,
        receiver: choice.receiver,
        version: copy.version,
        at,
        by: name,
        ...(ground && { ground }),
        cut: copy.leftOut.length > 0,
        outdated: copy.version < version,
        ...(delivery && { delivery }),
      });
    }
    return lines;
  }

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
      const receivers = source ? [...(await atTable(row.meeting_id)), ...namedIn(source)] : [];
      return {
        ...(version !== undefined && { version }),
        receivers: await Promise.all(
          receivers.map(async (receiver) => {
            const connection = await connectionOf(receiver);
            const zaak = zaken.get(receiverKey(receiver));
            return { receiver, ...(connection && { connection }), ...(zaak && { zaak }) };
          }),
        ),
        exports: await reading(store, linesOf(place, version ?? 0)),
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
        const lines = await reading(store, linesOf(place, version));
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
      return { conferenceId: row.conference_id, seriesId: row.series_id, laid };
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
