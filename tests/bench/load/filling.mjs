// Puts on a board what it is opened with later, as people would have: over sockets, edit by edit.
import { setTimeout as after } from 'node:timers/promises';
import * as Y from 'yjs';
import { createEditor } from './editor.mjs';
import { createLedger } from './ledger.mjs';
import { letterAt, putNote } from './notes.mjs';

const LETTERS_A_NOTE = 80;
/** Notes that one person pastes at once. */
const NOTES_AT_ONCE = 50;
/** Edits that are under way before the others are waited for. */
const EDITS_AT_ONCE = 200;
const TYPISTS = 8;
/** Letters that somebody types in one note before they go to their next one. */
const SPELL = 40;

/** Sits down with so many, does something, and leaves when everyone has everything. Returns how far the document then reaches. */
const together = async (seat, people, does) => {
  const ledger = createLedger();
  const editors = Array.from({ length: people }, () => createEditor(seat, ledger));
  await Promise.all(editors.map(({ here }) => here));
  const reaches = (doc) => Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc)));
  const settle = async () => {
    const whole = Object.assign(
      {},
      ...editors.map(({ doc }) => ({ [doc.clientID]: Y.getState(doc.store, doc.clientID) })),
    );
    const lacks = ({ doc }) =>
      Object.entries(whole).some(([client, clock]) => Y.getState(doc.store, Number(client)) < clock);
    while (editors.some(lacks)) await after(2);
  };
  await does(editors, settle);
  await settle();
  const reach = reaches(editors[0].doc);
  await Promise.all(editors.map((editor) => editor.leave()));
  return reach;
};

const nothing = async () => ({});

/** So many notes, pasted. */
const notes = (count) => (seat) =>
  together(seat, 2, async ([{ doc }], settle) => {
    for (let put = 0; put < count; put += NOTES_AT_ONCE) {
      doc.transact(() => {
        for (let n = put; n < Math.min(count, put + NOTES_AT_ONCE); n++) putNote(doc, `n${n}`, LETTERS_A_NOTE);
      });
      await settle();
    }
  });

/**
 * So many notes, typed letter by letter by a table in which all write at once, each in a note of their own; erased by halves
 * and typed on, until there were so many edits.
 */
const typed = (count, edits) => (seat) =>
  together(seat, TYPISTS, async (editors, settle) => {
    const texts = Array.from({ length: count }, (_, n) => putNote(editors[n % TYPISTS].doc, `n${n}`, letterAt(n)));
    const ownOf = (typist) => texts.filter((_, n) => n % TYPISTS === typist);
    const own = Array.from({ length: TYPISTS }, (_, typist) => ownOf(typist));
    for (let n = 0; n < edits - count; n++) {
      const notes = own[n % TYPISTS];
      const text = notes[Math.floor(n / TYPISTS / SPELL) % notes.length];
      if (text.length < LETTERS_A_NOTE) text.insert(text.length, letterAt(n));
      else text.delete(LETTERS_A_NOTE / 2, LETTERS_A_NOTE / 2);
      if (n % EDITS_AT_ONCE === 0) await settle();
    }
  });

/** The boards that are opened. `few` and `history` show the same number of notes. */
export const FILLED = {
  empty: nothing,
  few: notes(300),
  history: typed(300, 50_000),
  many: notes(2_000),
};
