/**
 * Limits of one board. Commands keep the soft ones before they insert, so that reaching one is said before anything is
 * lost. The hard ones are higher and kept by the server: whoever passes one is not running our client.
 */

/** Twenty times the fullest board a team is likely to make; the canvas is drawn and tested up to here. */
export const NOTES_PER_BOARD = 2_000;
/**
 * Deleted notes stay in the document until the board closes, and count for the hard limit. Well below it, because people
 * who are not connected cannot count each other's.
 */
export const NOTES_EVER_PER_BOARD = 3_000;
/** About two pages of text: longer belongs in a document, not on a board. In characters. */
export const TEXT_PER_NOTE = 4_000;
/** A source, a name, a child: one line each. In characters. */
export const FIELD_LENGTH = 120;
/** One paste makes at most this many notes. */
export const NOTES_PER_PASTE = 200;

export const HARD_NOTES_PER_BOARD = 4_000;
export const HARD_TEXT_PER_NOTE = 40_000;
/** Types within types: a note's deepest list is at some twenty, and what deletes or draws thousands runs out of stack. */
export const HARD_LEVELS = 100;
/** All stored bytes of one document. 2,000 notes of 4,000 characters with their fields stay below it. */
export const HARD_DOCUMENT_BYTES = 16 * 1024 * 1024;
/**
 * Pieces that a document is kept in (Yjs structs): a field, a stretch of letters that somebody typed, one that was deleted. Each
 * takes some 200 bytes of memory, however little it says. 2,000 notes and 50,000 edits make a quarter of it.
 */
export const HARD_PIECES = 200_000;
/** And no message may bring more than so many beyond it: it is seen only when it has been taken in. */
export const HARD_PIECES_AT_ONCE = 50_000;
