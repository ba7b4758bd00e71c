import type { Database } from 'better-sqlite3';
import { openRecord, type RecordRow, recordBody, recordItem } from '../decisions/rows';
import type { Sealer } from '../sealing/sealer';
import type { Tables } from '../store/tables';
import { auditItem, lineBody } from './audit';
import { type Body, type Checked, checkChain } from './check';
import type { ChainRow } from './entry';
import { purgedBy } from './purge';

/** A kind of row that stands in the chain. */
interface Chained {
  bodyOf(id: string): Body;
  items(): Iterable<string>;
}

type Line = Pick<Tables['audit'], 'at' | 'person_id' | 'act' | 'subject'>;

const auditLines = (db: Database): Chained => {
  const one = db.prepare<[string], Line>('SELECT at, person_id, act, subject FROM audit WHERE id = ?');
  const all = db.prepare<[], number>('SELECT id FROM audit ORDER BY id').pluck();
  return {
    bodyOf(id) {
      const line = one.get(id);
      return line && { is: lineBody(line), purges: purgedBy(line) };
    },
    *items() {
      for (const id of all.iterate()) yield auditItem(id);
    },
  };
};

/** Data of before there were decisions has none. */
const hasRecords = (db: Database): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'record'").get() !== undefined;

/** A record is sealed: its family's key must be loaded, or it counts as unreadable. */
const records = (db: Database, sealer: Sealer): Chained => {
  const one = db.prepare<[string], RecordRow & { sealed: Uint8Array }>('SELECT * FROM record WHERE id = ?');
  const all = db.prepare<[], string>('SELECT id FROM record ORDER BY seq').pluck();
  return {
    bodyOf(id) {
      const row = one.get(id);
      if (!row) return undefined;
      try {
        return { is: recordBody(row, openRecord(sealer, row.family_id, id, row.sealed)) };
      } catch {
        return 'unreadable';
      }
    },
    *items() {
      for (const id of all.iterate()) yield recordItem(id);
    },
  };
};

/** Loads the keys of the families that have a record; one that is missing leaves that record unreadable. */
export const loadRecordKeys = async (db: Database, sealer: Sealer): Promise<void> => {
  if (!hasRecords(db)) return;
  const families = db.prepare<[], string>('SELECT DISTINCT family_id FROM record').pluck().all();
  await Promise.allSettled(families.map((familyId) => sealer.loadKey(familyId)));
};

function* together(kinds: Iterable<Chained>): Generator<string> {
  for (const kind of kinds) yield* kind.items();
}

/** Whether the file is whole as SQLite sees it: its pages, and each index against its table. */
const isWhole = (db: Database): boolean => {
  try {
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
};

/** Checks the chain of an open database as it is at one moment, whoever writes to it meanwhile. Changes nothing. */
export const lookAtChain = (db: Database, key: Uint8Array, sealer: Sealer, head?: string): Checked => {
  const kinds: Readonly<Record<string, Chained>> = {
    audit: auditLines(db),
    ...(hasRecords(db) && { record: records(db, sealer) }),
  };
  const entries = db.prepare<[], ChainRow>('SELECT * FROM chain ORDER BY seq');
  const look = db.transaction(() => {
    const damaged = !isWhole(db);
    const checked = checkChain({
      key,
      head,
      entries: entries.iterate(),
      bodyOf(item) {
        const [kind = '', id = ''] = item.split(':');
        return kinds[kind]?.bodyOf(id);
      },
      items: together(Object.values(kinds)),
    });
    return damaged
      ? { ...checked, findings: [{ what: 'altered', item: 'database' } as const, ...checked.findings] }
      : checked;
  });
  return look.deferred();
};
