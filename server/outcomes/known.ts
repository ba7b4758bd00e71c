import { type NoteView, notesInFrame, readBoard } from '../../shared/board/reading';
import { type Somebody, whoAgrees, whoIsTold } from '../../shared/happened/people';
import { dayOf } from '../../shared/meeting/days';
import type { Known } from '../../shared/outcomes/draw';
import type { Who } from '../../shared/outcomes/filled';
import { type RegieKind, standingRegie } from '../../shared/regie/regie';
import { boardName } from '../../shared/sync/documents';
import { isSecret } from '../../shared/worksheets/note-words';
import { openAnswers } from '../consults/consult-words';
import { openDetails } from '../families/sealed';
import { openFamilyLine } from '../meetings/family-line';
import { readRegie } from '../regie/sealed';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import { logQueries } from '../sync/log-queries';
import { readDocument } from '../sync/read-document';
import { earlierOf } from './earlier';

/** Long enough to say what a note says; a card is no board. In characters. */
const NOTE_LENGTH = 400;

const lineOf = ({ id, text, child }: NoteView) => ({
  id,
  words: text.trim().slice(0, NOTE_LENGTH),
  ...(child && { child }),
});
const hasWords = ({ text }: NoteView): boolean => text.trim() !== '';

/** Standing notes that may be read on in other places: what is marked secret stays on the board. */
const openNotes = (notes: Iterable<NoteView>): NoteView[] =>
  [...notes].filter((note) => note.deletedAt === undefined && hasWords(note) && !isSecret(note));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** The family as the whole table knows it: by part and age band, never by name. */
const linesFor = (somebody: readonly Somebody[]): Known['gezin'] =>
  somebody.map(({ id, words }) => ({ id, words: capital(words) }));

/** What is known of a conference that a card can begin with. Undefined when there is no such conference. */
export const knownOf = async (
  store: Store,
  sealer: Sealer,
  conferenceId: string,
  now: number,
): Promise<Known | undefined> => {
  const { sql } = store;
  const [row] = await store.read(
    sql
      .selectFrom('conference')
      .innerJoin('family', 'family.id', 'conference.family_id')
      .leftJoin('consult', 'consult.family_id', 'conference.family_id')
      .leftJoin('person', 'person.id', 'conference.opdrachtgever')
      .select(['conference.family_id', 'conference.meeting_id', 'conference.sealed', 'conference.opdrachtgever'])
      .select(['family.sealed as details', 'consult.id as consult', 'consult.sealed_answer', 'person.name'])
      .where('conference.id', '=', conferenceId),
  );
  if (!row) return undefined;
  const familyId = row.family_id;
  await sealer.loadKey(familyId);
  const line = openFamilyLine(sealer, familyId, conferenceId, row.sealed);
  const people = openDetails(sealer, familyId, row.details);
  const answers = row.consult ? openAnswers(sealer, row.consult, row.sealed_answer) : [];
  const [teamleider] = await store.read(
    sql
      .selectFrom('participant')
      .innerJoin('person', 'person.id', 'participant.person_id')
      .select(['person.id as personId', 'person.name'])
      .where('participant.meeting_id', '=', row.meeting_id)
      .where('participant.active', '=', 1)
      .where('person.role', '=', 'teamleider')
      .orderBy('person.name')
      .limit(1),
  );
  const opdrachtgever: Who | undefined =
    row.opdrachtgever && row.name ? { personId: row.opdrachtgever, name: row.name } : undefined;
  const board = await readDocument({ store, sealer, queries: logQueries(store) }, familyId, boardName(conferenceId));
  const notes = openNotes(readBoard(board).values());
  board.destroy();
  const { held } = await reading(store, readRegie(store, sealer, familyId));
  const holder = (kind: RegieKind) => standingRegie({ held }).find((one) => one.kind === kind)?.holders[0]?.who;
  const [casusregie, veiligheid] = [holder('casusregie'), holder('veiligheid')];
  return {
    earlier: await earlierOf({ store, sealer, now: () => now }, { conferenceId, familyId }),
    regie: { ...(casusregie && { casusregie }), ...(veiligheid && { veiligheid }) },
    today: dayOf(now),
    question: line.question,
    ...(opdrachtgever && { opdrachtgever }),
    ...(teamleider && { teamleider }),
    ...(answers.length > 0 && {
      consult: answers
        .map(({ text }) => text)
        .join('\n\n')
        .slice(0, 2000),
    }),
    verbeteren: notesInFrame(notes, 'verbeteren').map(lineOf),
    netwerk: notes.filter(({ leefgebieden }) => leefgebieden.includes('netwerk')).map(lineOf),
    gezin: linesFor(whoIsTold(people)),
    instemming: linesFor(whoAgrees(people)),
  };
};
