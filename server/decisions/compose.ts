import { makerOf, readBoard } from '../../shared/board/reading';
import { forTheRecord } from '../../shared/board/record-notes';
import type { DecisionRecord, Proposal, RecordAgreement, RecordNote } from '../../shared/decisions/record';
import type { Said } from '../../shared/outcomes/card';
import type { Problem } from '../../shared/outcomes/check';
import { boardName } from '../../shared/sync/documents';
import { SECRET_MARKS } from '../../shared/worksheets/note-words';
import { openWords } from '../agreements/words';
import { readMarks } from '../marks/rows';
import { openFamilyLine } from '../meetings/family-line';
import type { ChosenCard } from '../outcomes/card-of';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import type { LogReader } from '../sync/load';
import { logQueries } from '../sync/log-queries';
import { readDocument } from '../sync/read-document';

interface Place {
  conferenceId: string;
  familyId: string;
}

/** Who delivered the edits of a Yjs client, by name. */
const typistsOf = async (store: Store, document: string): Promise<Map<number, string>> => {
  const found = await store.read(
    store.sql
      .selectFrom('document_author')
      .innerJoin('person', 'person.id', 'document_author.person_id')
      .select(['document_author.client_id', 'person.name'])
      .where('document', '=', document),
  );
  return new Map(found.map(({ client_id, name }) => [client_id, name]));
};

/** The notes of the board on disk that were ticked for the record, in the order of the worksheets. The key must be loaded. */
export const readRecordNotes = async (
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: Place,
): Promise<RecordNote[]> => {
  const document = boardName(conferenceId);
  const reader: LogReader = { store, sealer, queries: logQueries(store) };
  const typists = await typistsOf(store, document);
  const doc = await readDocument(reader, familyId, document);
  try {
    return forTheRecord(readBoard(doc)).flatMap(({ frame, notes }) =>
      notes.map(({ id, kind, text, source, date, child, namens, marks, notFor }) => {
        const by = typists.get(makerOf(doc, id) ?? Number.NaN);
        return {
          id,
          frame,
          text,
          ...(kind && { kind }),
          ...(source && { source }),
          ...(date && { date }),
          ...(child && { child }),
          ...(namens && { namens }),
          ...(by && { by }),
          marks: SECRET_MARKS.filter((mark) => marks.includes(mark)),
          ...(notFor && { notFor }),
        };
      }),
    );
  } finally {
    doc.destroy();
  }
};

/** What a conference agreed so far. The family's key must be loaded. */
export function* agreedSoFar(store: Store, sealer: Sealer, { conferenceId, familyId }: Place): Act<RecordAgreement[]> {
  const found = yield* rows(
    store.sql
      .selectFrom('agreement')
      .leftJoin('person', 'person.id', 'agreement.owner')
      .selectAll('agreement')
      .select('person.name')
      .where('conference_id', '=', conferenceId)
      .where('status', '!=', 'withdrawn')
      .orderBy('made_at')
      .orderBy('agreement.id'),
  );
  const opened = found.map(({ id, name, due, sealed, made_at }) => {
    const { what, who, child } = openWords(sealer, familyId, id, sealed);
    return {
      madeAt: made_at,
      agreement: { id, what, who: name ?? who ?? '', ...(child && { child }), ...(due && { due }) },
    };
  });
  // What a card agrees is made in one moment: that by day, and then as one counts.
  const order = new Intl.Collator('nl', { numeric: true });
  return opened
    .sort(
      (a, b) =>
        a.madeAt - b.madeAt ||
        order.compare(a.agreement.due ?? '9', b.agreement.due ?? '9') ||
        order.compare(a.agreement.what, b.agreement.what),
    )
    .map(({ agreement }) => agreement);
}

type Source<T> = (store: Store, sealer: Sealer, conferenceId: string) => Act<T | undefined>;

/** What one card lacks that nobody gave a reason for. */
export interface CardLack {
  title: Said;
  open: Problem[];
}

/** As a record names what was lacking: of a card beside the main one with its title. */
export const missingIn = ([main, ...besides]: readonly CardLack[]): Said[] => [
  ...(main?.open ?? []).map(({ label }) => label),
  ...besides.flatMap(({ title, open }) =>
    open.map(({ label }) => ({ nl: `${title.nl}: ${label.nl}`, en: `${title.en}: ${label.en}` })),
  ),
];

/** What else a proposal is drawn from, inside the act that freezes it. */
export interface Sources {
  /** Loads what an act cannot wait for, and gives the one that reads the chosen card with those beside it. */
  prepareCard?: (conferenceId: string) => Promise<() => Act<ChosenCard | undefined>>;
  weighing?: Source<NonNullable<Proposal['weighing']>>;
  /** For the record of the decision itself. */
  melding?: Source<NonNullable<DecisionRecord['melding']>>;
}

/** What stands of a proposal apart from the board and the table's own words. */
export type Drawn = Omit<Proposal, 'words' | 'notes' | 'without'>;

interface ToDraw extends Place {
  readCard: Awaited<ReturnType<NonNullable<Sources['prepareCard']>>> | undefined;
  sources: Sources;
}

/** All that a proposal is drawn from, as it stands in this act, and what each of its cards lacks. The family's key must be loaded. */
export function* drawProposal(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId, readCard, sources }: ToDraw,
): Act<{ drawn: Drawn; cards: CardLack[] }> {
  const [row] = yield* rows(store.sql.selectFrom('conference').select('sealed').where('id', '=', conferenceId));
  if (!row) throw new Error(`there is no conference ${conferenceId}`);
  const chosen = readCard && (yield* readCard());
  const besides = chosen?.besides ?? [];
  const weighing = sources.weighing && (yield* sources.weighing(store, sealer, conferenceId));
  const { marks } = yield* readMarks(store, sealer, { conferenceId, familyId });
  const { question, whyNow } = openFamilyLine(sealer, familyId, conferenceId, row.sealed);
  return {
    drawn: {
      question,
      ...(whyNow && { whyNow }),
      ...(chosen && { card: chosen.card }),
      ...(besides.length > 0 && { besides: besides.map(({ card }) => card) }),
      ...(weighing && { weighing }),
      agreements: yield* agreedSoFar(store, sealer, { conferenceId, familyId }),
      ...(marks.length > 0 && { marks }),
    },
    cards: (chosen ? [chosen, ...besides] : []).map(({ card, problems }) => ({
      title: card.title,
      open: problems.filter(({ reason }) => reason === undefined),
    })),
  };
}
