import type { Database } from 'better-sqlite3';
import { openRecord, type RecordRow, recordBody, recordItem } from '../decisions/rows';
import { type ExportRow, exportBody, exportItem, openExport } from '../exports/rows';
import type { Sealer } from '../sealing/sealer';
import type { Tables } from '../store/tables';
import { auditItem, lineBody } from './audit';
import type { Canonical } from './canonical';
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

/** Tables of what is laid down about a family and sealed. */
const SEALED = ['record', 'export'] as const;

/** Data of before there were decisions, or exports, has none. */
const has = (db: Database, table: (typeof SEALED)[number]): boolean =>
  db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;

interface SealedRow {
  id: string;
  sealed: Uint8Array;
}

/** What is sealed counts as unreadable unless its family's key is loaded. */
const sealedRows = <Row extends SealedRow>(
  db: Database,
  table: (typeof SEALED)[number],
  { body, item }: { body(row: Row): Canonical; item(id: string): string },
): Chained => {
  const one = db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`);
  const all = db.prepare<[], string>(`SELECT id FROM ${table} ORDER BY seq`).pluck();
  return {
    bodyOf(id) {
      const row = one.get(id);
      if (!row) return undefined;
      try {
        return { is: body(row) };
      } catch {
        return 'unreadable';
      }
    },
    *items() {
      for (const id of all.iterate()) yield item(id);
    },
  };
};

const records = (db: Database, sealer: Sealer): Chained =>
  sealedRows<RecordRow & SealedRow>(db, 'record', {
    body: (row) => recordBody(row, openRecord(sealer, row.family_id, row.id, row.sealed)),
    item: recordItem,
  });

const exported = (db: Database, sealer: Sealer): Chained =>
  sealedRows<ExportRow & SealedRow>(db, 'export', {
    body: (row) => exportBody(row, openExport(sealer, row.family_id, row.id, row.sealed)),
    item: exportItem,
  });

/** Loads the keys of the families of which something is laid down; one that is missing leaves that unreadable. */
export const loadFamilyKeys = async (db: Database, sealer: Sealer): Promise<void> => {
  const families = new Set(
    SEALED.filter((table) => has(db, table)).flatMap((table) =>
      db.prepare<[], string>(`SELECT DISTINCT family_id FROM ${table}`).pluck().all(),
    ),
  );
  await Promise.allSettled([...families].map((familyId) => sealer.loadKey(familyId)));
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
    ...(has(db, 'record') && { record: records(db, sealer) }),
    ...(has(db, 'export') && { export: exported(db, sealer) }),
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
