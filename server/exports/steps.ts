import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import type { StepState } from './deliver/deliverable';

/** What a delivery remembers between its steps. Sealed: a reference may say who it is about. */
export interface StoredSteps {
  steps: readonly string[];
  at: string;
  state: StepState;
  reference?: string;
}

const NAME = 'steps';
const contextOf = (jobId: string): string => `job:${jobId}:${NAME}`;

/** The family's key must be loaded. */
export function* readSteps(store: Store, sealer: Sealer, jobId: string): Act<StoredSteps | undefined> {
  const row = yield* first(
    store.sql.selectFrom('job_part').selectAll().where('job_id', '=', jobId).where('name', '=', NAME),
  );
  if (!row) return undefined;
  return JSON.parse(Buffer.from(sealer.open(row.family_id, contextOf(jobId), row.sealed)).toString()) as StoredSteps;
}

/** The family's key must be loaded. */
export function* writeSteps(
  store: Store,
  sealer: Sealer,
  familyId: string,
  jobId: string,
  steps: StoredSteps,
): Act<void> {
  const sealed = sealer.seal(familyId, contextOf(jobId), Buffer.from(JSON.stringify(steps)));
  yield* rows(
    store.sql
      .insertInto('job_part')
      .values({ job_id: jobId, name: NAME, family_id: familyId, sealed })
      .onConflict((conflict) => conflict.columns(['job_id', 'name']).doUpdateSet({ sealed })),
  );
}
