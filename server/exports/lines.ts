import type { Selectable } from 'kysely';
import type { Delivery, DeliveryState, ExportLine } from '../../shared/api/exports';
import { readRelease } from '../releases/rows';
import { heldBack } from '../releases/standing';
import { releaseOf, requestOf } from '../releases/words';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import type { Tables } from '../store/tables';
import { openExport } from './rows';
import { readSteps } from './steps';

type JobRow = Selectable<Tables['job']>;

const deliveryState = (state: string, hasReference: boolean): DeliveryState => {
  if (state === 'done') return hasReference ? 'received' : 'sent';
  return state === 'working' || state === 'failed' ? state : 'queued';
};

function* deliveryOf(store: Store, sealer: Sealer, exportId: string): Act<Delivery | undefined> {
  const job: JobRow | undefined = yield* first(
    store.sql.selectFrom('job').selectAll().where('subject', '=', exportId).where('kind', '=', 'deliver'),
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

/**
 * What went out of one conference, newest first, for one person. The family's key must be loaded.
 * @param version of the record as it is now; 0: not decided
 */
export function* linesOf(
  store: Store,
  sealer: Sealer,
  place: { conferenceId: string; familyId: string },
  { version, personId }: { version: number; personId: string },
): Act<ExportLine[]> {
  const found = yield* rows(
    store.sql
      .selectFrom('export')
      .innerJoin('person', 'person.id', 'export.person_id')
      .selectAll('export')
      .select('person.name')
      .where('conference_id', '=', place.conferenceId)
      .orderBy('seq', 'desc'),
  );
  const lines: ExportLine[] = [];
  for (const { id, at, name, sealed } of found) {
    const laid = openExport(sealer, place.familyId, id, sealed);
    const { choice, ground, copy, requestedOn, version: from = copy.version } = laid;
    const delivery = yield* deliveryOf(store, sealer, id);
    const release = yield* readRelease(store, id);
    const held = yield* heldBack(store, sealer, { ...place, exportId: id }, laid);
    lines.push({
      id,
      receiver: choice.receiver,
      version: from,
      at,
      by: name,
      ...(ground && { ground }),
      // A copy for somebody of the family never is the whole record, and says nothing of what it lacks.
      cut: copy.leftOut?.length !== 0,
      outdated: from < version,
      ...(delivery && { delivery }),
      ...(release && { release: yield* releaseOf(store, sealer, release, personId) }),
      ...(held && { held }),
      ...(requestedOn && { request: requestOf(requestedOn) }),
    });
  }
  return lines;
}
