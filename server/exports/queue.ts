import type { Selectable } from 'kysely';
import { type Act, first, rows, type Store } from '../store/store';
import type { Tables } from '../store/tables';

/**
 * Work that takes long or waits for others, in a table: it goes on after a restart where it was. The states of a job:
 * queued → working → done | failed, or back to queued when it must wait; failed → queued when somebody asks for it again.
 */
type JobKind = 'deliver' | 'bundle';

export interface Job {
  id: string;
  kind: JobKind;
  /** The id of an export or of a meeting. */
  subject: string;
  personId: string;
  attempts: number;
}

/**
 * What came of working on a job. also: what is noted in the same transaction. again: it may go by itself later. note: for
 * who must mend it; never about a family.
 */
export type Worked = { state: 'done'; also?: () => Act<void> } | { state: 'failed' | 'again'; note: string };

/** progress throws when the server stops: the job is taken up again at its next start. */
export type Worker = (job: Job, progress: (done: number, total: number) => Promise<void>) => Promise<Worked>;

export interface Queue {
  /** Adds a job in the transaction of the act that asks for it; call `wake` after its commit. */
  add(job: Pick<Job, 'id' | 'kind' | 'subject' | 'personId'>): Act<void>;
  /** Has a failed or waiting job taken up at once; false when there is none such. */
  again(jobId: string): Act<boolean>;
  wake(): void;
  /** Takes up what the server was working on when it stopped. */
  start(workers: Readonly<Record<JobKind, Worker>>): Promise<void>;
  /** Resolves when nothing is being worked on; what was waits for the next start. */
  stop(): Promise<void>;
}

interface QueueDeps {
  store: Store;
  now(): number;
  /** Is told when a job changed. */
  onChange(job: Job): Promise<void>;
  onTrouble(error: unknown, job?: Job): void;
}

type JobRow = Selectable<Tables['job']>;

/** Whom a change of a job is news to. */
export const meetingsOf = async (store: Store, { kind, subject }: Job): Promise<string[]> => {
  if (kind === 'bundle') return [subject];
  const found = await store.read(
    store.sql
      .selectFrom('export')
      .innerJoin('conference', 'conference.id', 'export.conference_id')
      .select('meeting_id')
      .where('export.id', '=', subject),
  );
  return found.map(({ meeting_id }) => meeting_id);
};

/** How many of a kind are worked on at once: one case system that is slow holds up no other. */
const AT_ONCE: Readonly<Record<JobKind, number>> = { deliver: 4, bundle: 1 };
/** How long a job waits before it is tried again: twice as long each time, up to an hour. In ms. */
const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 60 * 60 * 1000;
/** After some two days by itself it waits for a person. */
const MOST_ATTEMPTS = 50;
/** The longest time that a timer can count. In ms. */
const LONGEST_TIMER = 2_147_483_647;

const waitAfter = (attempts: number): number => Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts, 20));

const jobOf = ({ id, kind, subject, person_id, attempts }: JobRow): Job => ({
  id,
  kind: kind as JobKind,
  subject,
  personId: person_id,
  attempts,
});

export const createQueue = ({ store, now, onChange, onTrouble }: QueueDeps): Queue => {
  const { sql } = store;
  const busy = new Map<string, { kind: JobKind; work: Promise<void> }>();
  let workers: Readonly<Record<JobKind, Worker>> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let lookAgain = false;

  const set = async (job: Job, values: Partial<JobRow>, also?: () => Act<void>) => {
    await store.write(function* () {
      if (also) yield* also();
      yield* rows(
        sql
          .updateTable('job')
          .set({ ...values, changed_at: now() })
          .where('id', '=', job.id),
      );
    });
    await onChange(job);
  };

  const work = async (job: Job, worker: Worker): Promise<void> => {
    const progress = async (done: number, total: number) => {
      if (!workers) throw new Error('the server stops');
      await set(job, { done, total });
    };
    try {
      await set(job, { state: 'working', note: null });
      const came = await worker(job, progress);
      if (came.state === 'done') return await set(job, { state: 'done' }, came.also);
      // The server stops: the job stands as being worked on, and is taken up at the next start.
      if (!workers) return;
      const attempts = job.attempts + 1;
      if (came.state === 'failed' || attempts >= MOST_ATTEMPTS) {
        return await set(job, { state: 'failed', note: came.note, attempts });
      }
      await set(job, { state: 'queued', note: came.note, attempts, run_at: now() + waitAfter(job.attempts) });
    } catch (error) {
      if (!workers) return;
      onTrouble(error, job);
      const note = 'Er ging iets mis in Casustafel. Probeer het opnieuw; blijft het zo, meld het dan bij uw beheerder.';
      await set(job, { state: 'failed', note, attempts: job.attempts + 1 }).catch((failed: unknown) =>
        onTrouble(failed, job),
      );
    }
  };

  const take = (job: Job, worker: Worker) => {
    const doing = work(job, worker).finally(() => {
      busy.delete(job.id);
      wake();
    });
    busy.set(job.id, { kind: job.kind, work: doing });
  };

  const look = async (): Promise<void> => {
    const queued = await store.read(
      sql.selectFrom('job').selectAll().where('state', '=', 'queued').orderBy('run_at').orderBy('made_at'),
    );
    const at = now();
    for (const row of queued) {
      const job = jobOf(row);
      const same = [...busy.values()].filter(({ kind }) => kind === job.kind).length;
      if (!workers || row.run_at > at || busy.has(job.id) || same >= AT_ONCE[job.kind]) continue;
      take(job, workers[job.kind]);
    }
    clearTimeout(timer);
    const next = queued.find((row) => row.run_at > at);
    if (next && workers) timer = setTimeout(wake, Math.min(LONGEST_TIMER, next.run_at - at)).unref();
  };

  const wake = (): void => {
    if (!workers) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = look()
      .catch(onTrouble)
      .finally(() => {
        looking = undefined;
        if (!lookAgain) return;
        lookAgain = false;
        wake();
      });
  };

  return {
    *add({ id, kind, subject, personId }) {
      const at = now();
      yield* rows(
        sql.insertInto('job').values({
          id,
          kind,
          subject,
          person_id: personId,
          state: 'queued',
          made_at: at,
          changed_at: at,
          run_at: at,
        }),
      );
    },
    *again(jobId) {
      const at = now();
      const taken = yield* first(
        sql
          .updateTable('job')
          .set({ state: 'queued', run_at: at, changed_at: at, attempts: 0, note: null })
          .where('id', '=', jobId)
          .where('state', 'in', ['failed', 'queued'])
          .returning('id'),
      );
      return taken !== undefined;
    },
    wake,
    async start(given) {
      await store.write(function* () {
        yield* rows(sql.updateTable('job').set({ state: 'queued' }).where('state', '=', 'working'));
      });
      workers = given;
      wake();
    },
    async stop() {
      workers = undefined;
      clearTimeout(timer);
      await looking;
      await Promise.all([...busy.values()].map((one) => one.work));
    },
  };
};
