import * as Y from 'yjs';
import { KINDS, type Kind, LEEFGEBIEDEN, type Leefgebied, MARKS, type Mark } from '../worksheets/note-words';
import { type FrameKey, isFrameOf, WORKSHEET_KEYS, type WorksheetKey, worksheetOf } from '../worksheets/worksheets';
import { FIELD_LENGTH } from './limits';
import { isOrder } from './order';
import { plainText, type RichNode, readRichText } from './richtext';
import { FALLBACK_FRAME, NOT_FOR, type NoteMap, notesOf, type Place, type Places } from './shape';

/** One note as everyone reads it. Plain and immutable; absent fields are undefined. */
export interface NoteView {
  readonly id: string;
  readonly kind: Kind | undefined;
  readonly source: string | undefined;
  /** ISO yyyy-mm-dd. */
  readonly date: string | undefined;
  readonly child: string | undefined;
  readonly namens: string | undefined;
  readonly leefgebieden: readonly Leefgebied[];
  readonly marks: readonly Mark[];
  /** Ids of members of the family for whom it is not; absent when it is for all. */
  readonly notFor?: readonly string[];
  /** Never empty. */
  readonly places: Places;
  /** Milliseconds since 1970, by the clock of who made it. */
  readonly createdAt: number;
  readonly deletedAt: number | undefined;
  readonly rich: readonly RichNode[];
  readonly text: string;
}

const MAX_EXTENT = 1_000_000;
const FIRST_ORDER = 'a0';

const line = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, FIELD_LENGTH) : undefined);
const extent = (value: unknown) => (typeof value === 'number' && Math.abs(value) <= MAX_EXTENT ? { value } : undefined);
const moment = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
/** A day that is in the calendar: parsing alone takes 30 February for 1 March. */
const isDay = (value: string) => {
  const ms = Date.parse(value);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
};
const isoDate = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value) ? value : undefined;
const oneOf = <T extends string>(words: readonly T[], value: unknown) => words.find((word) => word === value);
const ticked = <T extends string>(words: readonly T[], value: unknown): T[] =>
  value instanceof Y.Map ? words.filter((word) => value.get(word) === true) : [];

const readPlace = (worksheet: WorksheetKey, value: unknown): Place | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { frame, order, x, y, width } = value as Record<string, unknown>;
  if (!isFrameOf(worksheet, frame)) return undefined;
  const place: Place = { frame, order: isOrder(order) ? order : FIRST_ORDER };
  const at = { x: extent(x), y: extent(y), width: extent(width) };
  if (at.x && at.y) Object.assign(place, { x: at.x.value, y: at.y.value });
  if (at.width && at.width.value > 0) place.width = at.width.value;
  return place;
};

/** Where a note stands. Never empty. */
export const readPlaces = (note: NoteMap): Places => {
  const value = note.get('places');
  const places: Places = {};
  if (value instanceof Y.Map) {
    for (const worksheet of WORKSHEET_KEYS) {
      const place = readPlace(worksheet, value.get(worksheet));
      if (place) places[worksheet] = place;
    }
  }
  if (Object.keys(places).length > 0) return places;
  return { [worksheetOf(FALLBACK_FRAME)]: { frame: FALLBACK_FRAME, order: FIRST_ORDER } };
};

export const isDeleted = (note: NoteMap): boolean => moment(note.get('deletedAt')) !== undefined;

const MEMBER_ID = /^[A-Za-z0-9_-]{1,40}$/;
const notForIn = (marks: unknown): string[] =>
  marks instanceof Y.Map
    ? [...marks.keys()]
        .filter((key) => key.startsWith(NOT_FOR) && marks.get(key) === true)
        .map((key) => key.slice(NOT_FOR.length))
        .filter((id) => MEMBER_ID.test(id))
        .sort()
    : [];

/** Reads one note. Total: unknown keys are ignored, wrong types read as absent. */
export const readNote = (id: string, note: NoteMap): NoteView => {
  const fragment = note.get('text');
  const rich = fragment instanceof Y.XmlFragment ? readRichText(fragment) : [];
  const notFor = notForIn(note.get('marks'));
  return {
    id,
    kind: oneOf(KINDS, note.get('kind')),
    source: line(note.get('source')),
    date: isoDate(note.get('date')),
    child: line(note.get('child')),
    namens: line(note.get('namens')),
    leefgebieden: ticked(LEEFGEBIEDEN, note.get('leefgebieden')),
    marks: ticked(MARKS, note.get('marks')),
    ...(notFor.length > 0 && { notFor }),
    places: readPlaces(note),
    createdAt: moment(note.get('createdAt')) ?? 0,
    deletedAt: moment(note.get('deletedAt')),
    rich,
    text: plainText(rich),
  };
};

/** All notes of a board, deleted ones too, by id. */
export const readBoard = (doc: Y.Doc): Map<string, NoteView> => {
  const notes = new Map<string, NoteView>();
  notesOf(doc).forEach((note: unknown, id) => {
    if (note instanceof Y.Map) notes.set(id, readNote(id, note));
  });
  return notes;
};

/** The Yjs client that made a note; whose that was, the server knows (document_author). */
export const makerOf = (doc: Y.Doc, id: string): number | undefined => notesOf(doc)._map.get(id)?.id.client;

/** The Yjs client that deleted a note last; undefined where nobody did. */
export const deleterOf = (doc: Y.Doc, id: string): number | undefined => {
  const note = notesOf(doc).get(id);
  return note instanceof Y.Map ? note._map.get('deletedAt')?.id.client : undefined;
};

interface Ordered {
  id: string;
  order: string;
}

const inOrder = (a: Ordered, b: Ordered) => {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/** The fractional indexes of a frame's standing notes, in order, without reading their texts. */
export const ordersInFrame = (doc: Y.Doc, frame: FrameKey, without: ReadonlySet<string> = new Set()): string[] => {
  const worksheet = worksheetOf(frame);
  const here: Ordered[] = [];
  notesOf(doc).forEach((note: unknown, id) => {
    if (without.has(id) || !(note instanceof Y.Map) || isDeleted(note)) return;
    const place = readPlaces(note)[worksheet];
    if (place?.frame === frame) here.push({ id, order: place.order });
  });
  return here.sort(inOrder).map(({ order }) => order);
};

/** The standing notes of one frame, in order. Equal indexes are told apart by id, so every reader agrees. */
export const notesInFrame = (notes: Iterable<NoteView>, frame: FrameKey): NoteView[] => {
  const worksheet = worksheetOf(frame);
  const here: (Ordered & { note: NoteView })[] = [];
  for (const note of notes) {
    const place = note.places[worksheet];
    if (note.deletedAt === undefined && place?.frame === frame) here.push({ id: note.id, order: place.order, note });
  }
  return here.sort(inOrder).map(({ note }) => note);
};
