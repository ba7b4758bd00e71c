import { asDraft, type NoteDraft } from '../../shared/board/commands';
import { FIELD_LENGTH } from '../../shared/board/limits';
import type { NoteView } from '../../shared/board/reading';
import type { RichMark, RichNode } from '../../shared/board/richtext';
import { KINDS, LEEFGEBIEDEN, MARKS } from '../../shared/worksheets/note-words';
import { isFrameOf, WORKSHEET_KEYS } from '../../shared/worksheets/worksheets';

/** Notes on the clipboard as other boards of this program read them; other programs see the plain text. */
export const NOTES_TYPE = 'application/x-casustafel-notes+json';

export const notesAsText = (notes: readonly NoteView[]): string => notes.map((note) => note.text).join('\n');

export const notesAsJson = (notes: readonly NoteView[]): string => JSON.stringify(notes.map(asDraft));

type Unknown = Record<string, unknown>;

const isObject = (value: unknown): value is Unknown => typeof value === 'object' && value !== null;
const line = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, FIELD_LENGTH) : undefined);
const amongst = <T extends string>(words: readonly T[], value: unknown): T[] =>
  Array.isArray(value) ? words.filter((word) => value.includes(word)) : [];

const RICH_MARKS: readonly RichMark[] = ['bold', 'italic'];
const MAX_DEPTH = 20;

const readNode = (value: unknown, depth: number): RichNode[] => {
  if (!isObject(value) || depth > MAX_DEPTH) return [];
  if (value.type === 'text') {
    const { text } = value;
    return typeof text === 'string' && text !== ''
      ? [{ type: 'text', text, marks: amongst(RICH_MARKS, value.marks) }]
      : [];
  }
  if (value.type === 'hardBreak') return [{ type: 'hardBreak' }];
  const children = Array.isArray(value.children) ? value.children.flatMap((child) => readNode(child, depth + 1)) : [];
  if (value.type === 'orderedList') return [{ type: 'orderedList', start: Number(value.start) || 1, children }];
  const block = (['paragraph', 'bulletList', 'listItem'] as const).find((type) => type === value.type);
  return block ? [{ type: block, children }] : children;
};

const readPlaces = (value: unknown): NoteDraft['places'] => {
  const places: NoteDraft['places'] = {};
  if (!isObject(value)) return places;
  for (const worksheet of WORKSHEET_KEYS) {
    const place = value[worksheet];
    if (!isObject(place) || !isFrameOf(worksheet, place.frame)) continue;
    const { frame, width } = place;
    places[worksheet] = typeof width === 'number' && width > 0 ? { frame, width } : { frame };
  }
  return places;
};

const readDraft = (value: unknown): NoteDraft[] => {
  if (!isObject(value)) return [];
  const places = readPlaces(value.places);
  if (Object.keys(places).length === 0) return [];
  return [
    {
      rich: Array.isArray(value.rich) ? value.rich.flatMap((node) => readNode(node, 0)) : [],
      kind: KINDS.find((kind) => kind === value.kind),
      source: line(value.source),
      date: line(value.date),
      child: line(value.child),
      namens: line(value.namens),
      leefgebieden: amongst(LEEFGEBIEDEN, value.leefgebieden),
      marks: amongst(MARKS, value.marks),
      places,
    },
  ];
};

/** Reads notes from the clipboard. Total: any page may have put anything there under our name. */
export const readNotes = (json: string): NoteDraft[] => {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.flatMap(readDraft) : [];
  } catch {
    return [];
  }
};
