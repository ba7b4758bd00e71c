import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { childNames } from '../../client/board/entry/entry-context';
import { draftOf } from '../../client/board/entry/entry-draft';
import { readPasted } from '../../client/board/entry/pasted-lines';
import { codeAt, complete, suggest } from '../../client/board/entry/suggestions';
import { makeNotes } from '../../shared/board/commands';
import { NOTES_PER_PASTE, TEXT_PER_NOTE } from '../../shared/board/limits';
import { readBoard } from '../../shared/board/reading';
import { type EntryContext, parseEntry } from '../../shared/worksheets/short-codes';

const context: EntryContext = {
  today: '2026-11-23',
  participants: ['Sanne Bakker', 'Zoë de Graaf'],
  children: ['J.', 'M.'],
};
const label = (word: string) => (word === 'relaties' ? 'Relaties en scheiding' : word);

/** The codes offered where the bar stands in the line. */
const offered = (marked: string, over: Partial<EntryContext> = {}) => {
  const caret = marked.indexOf('|');
  const open = codeAt(marked.replace('|', ''), caret);
  return open ? suggest(open, { ...context, ...over }, label).map(({ code }) => code) : [];
};

describe('finishing a code', () => {
  it('offers people at the table before other voices', () => {
    expect(offered('Belt @s|')).toEqual(['@Sanne Bakker', '@stiefmoeder', '@stiefvader', '@school']);
  });

  it('finds a name by any of its words, without accents', () => {
    expect(offered('@graaf|')).toEqual(['@Zoë de Graaf']);
    expect(offered('@zoe d|')).toEqual(['@Zoë de Graaf']);
  });

  it('offers a leefgebied by the words on the screen too', () => {
    expect(offered('#schei|')).toEqual(['#relaties']);
    expect(offered('#ve|')[0]).toBe('#veiligheid');
  });

  it('offers the children of the family, or numbers when it is anonymous', () => {
    expect(offered('k:|')).toEqual(['k:1', 'k:2']);
    expect(offered('k:m|')).toEqual(['k:2']);
    expect(offered('k:|', { children: [] })).toEqual(['k:1', 'k:2', 'k:3', 'k:4']);
  });

  it('offers nothing once a code is whole, nor inside a word', () => {
    expect(offered('x #veiligheid|')).toEqual([]);
    expect(offered('a@s|')).toEqual([]);
    expect(offered('@moeder zegt dat|')).toEqual([]);
  });

  it('puts what was chosen in the place of what was typed and the caret behind it', () => {
    const line = 'Belt #sch vandaag';
    const open = codeAt(line, 9);
    const [option] = open ? suggest(open, context, label) : [];
    expect(open && option && complete(line, open, option)).toEqual({ line: 'Belt #school vandaag', caret: 13 });
  });

  it('offers only what the parser understands', () => {
    for (const sign of ['@', '#', '!', '*', 'k:', 'd:']) {
      for (const code of offered(`${sign}|`)) {
        const { tokens } = parseEntry(`x ${code}`, context);
        expect(tokens.at(-1), code).toMatchObject({ known: true, end: `x ${code}`.length });
      }
    }
  });
});

describe('pasted text', () => {
  it('becomes lines without bullets and blanks', () => {
    expect(readPasted('- een\r\n\r\n  • twee \n3. drie\n')).toEqual({ kind: 'lines', lines: ['een', 'twee', 'drie'] });
  });

  it('is a line when there is only one', () => {
    expect(readPasted('een zin\n')).toEqual({ kind: 'line', line: 'een zin' });
  });

  it('is refused unread when it can never fit', () => {
    expect(readPasted('x\n'.repeat(NOTES_PER_PASTE * TEXT_PER_NOTE))).toEqual({ kind: 'too-many' });
  });
});

describe('a typed line becomes a note', () => {
  it('with its own codes before what is kept', () => {
    const doc = new Y.Doc();
    const kept = { namens: 'moeder', child: 'J.' };
    const made = ['Slaapt slecht #gezondheid', 'Gaat naar school @school !f'].map((line) =>
      draftOf(parseEntry(line, context), 'feiten', kept),
    );
    let id = 0;
    expect(makeNotes(doc, made, () => `note-${id++}`)).toMatchObject({ ok: true });
    expect([...readBoard(doc).values()]).toMatchObject([
      { text: 'Slaapt slecht', namens: 'moeder', child: 'J.', leefgebieden: ['gezondheid'] },
      { text: 'Gaat naar school', namens: 'school', child: 'J.', kind: 'feit' },
    ]);
  });
});

describe('children on a board', () => {
  it('are called by initials, with the age where two are the same', () => {
    const children = [
      { initials: 'J.', age: 7 },
      { initials: 'M.', age: 4 },
      { initials: 'J.', age: 12 },
    ];
    expect(childNames(children)).toEqual(['J. (7)', 'M.', 'J. (12)']);
  });
});
