import { join } from 'node:path';
import { makeExample } from '../../server/boot/first-run';
import { drawProposal } from '../../server/decisions/compose';
import { nothingYet } from '../../server/decisions/deciding';
import { digestOfProposal, writeDeciding } from '../../server/decisions/rows';
import { readSource } from '../../server/exports/source';
import { createChosenCards } from '../../server/outcomes/card-of';
import { weighingOf } from '../../server/safety/record';
import { makeChainKey } from '../../server/sealing/chain-key';
import { createSealer, makeMasterKey } from '../../server/sealing/sealing';
import { openSqlite } from '../../server/store/sqlite';
import { reading } from '../../server/store/store';
import { logQueries } from '../../server/sync/log-queries';
import { readDocument } from '../../server/sync/read-document';
import { readBoard } from '../../shared/board/reading';
import type { Proposal, RecordNote } from '../../shared/decisions/record';
import type { ExportSource } from '../../shared/exports/copy';
import { boardName } from '../../shared/sync/documents';
import { temporaryFolders } from './folders';

/** As an adult of a family reads it who may read the most. Laid down where an example says nothing of the adults. */
const BOTH_PARENTS: NonNullable<NonNullable<ExportSource['people']>['adults']> = [
  { id: 'moeder', part: 'moeder', gezag: 'ja' },
  { id: 'vader', part: 'vader', gezag: 'ja' },
];

const withParents = (source: ExportSource): ExportSource => {
  const { adults = [], children } = source.people ?? { children: [] };
  return { ...source, people: { adults: adults.length > 0 ? adults : BOTH_PARENTS, children } };
};

/** All notes, as if each had been ticked for the record. */
const notesOf = (board: ReturnType<typeof readBoard>): RecordNote[] =>
  [...board.values()].flatMap(({ id, text, marks, places, kind, source, child, namens }) => {
    const frame = (places.viervensters ?? places.driekolommen)?.frame;
    const said = {
      ...(kind && { kind }),
      ...(source && { source }),
      ...(child && { child }),
      ...(namens && { namens }),
    };
    return frame ? [{ id, frame, text, marks, ...said }] : [];
  });

/**
 * Every family of the example as a source of copies: with its record where it has one, else with all that stands on its board and
 * was weighed, as if the table had put every note in the record.
 */
export const exampleSources = async (): Promise<ExportSource[]> => {
  const folders = temporaryFolders();
  const keyDir = folders.make();
  const masterKey = await makeMasterKey(keyDir);
  const sealer = createSealer(keyDir, masterKey);
  const file = join(folders.make(), 'casustafel.db');
  const store = openSqlite(file, { chainKey: await makeChainKey(keyDir, masterKey) });
  try {
    await makeExample({ store, sealer } as Parameters<typeof makeExample>[0]);
    const { prepare } = createChosenCards({ store, sealer, now: Date.now });
    const found = await store.read(store.sql.selectFrom('conference').select(['id', 'family_id']));
    const sources: ExportSource[] = [];
    for (const { id: conferenceId, family_id: familyId } of found) {
      await sealer.loadKey(familyId);
      const place = { conferenceId, familyId };
      const laid = await reading(store, readSource(store, sealer, place));
      if (!laid?.record) {
        const readCard = await prepare(conferenceId);
        const { drawn } = await reading(
          store,
          drawProposal(store, sealer, { ...place, readCard, sources: { weighing: weighingOf } }),
        );
        const board = await readDocument(
          { store, sealer, queries: logQueries(store) },
          familyId,
          boardName(conferenceId),
        );
        const notes = notesOf(readBoard(board));
        board.destroy();
        const frozen: Proposal = { ...drawn, words: '', notes };
        const proposal = { id: 'p', number: 1, digest: digestOfProposal(frozen), at: 1, by: 'x', late: [], frozen };
        await store.write(() => writeDeciding(store, sealer, place, { ...nothingYet(), proposal }));
      }
      const source = await reading(store, readSource(store, sealer, place));
      if (source) sources.push(withParents(source));
    }
    return sources;
  } finally {
    await store.close();
    folders.clear();
  }
};
