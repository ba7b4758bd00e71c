import { describe, expect, test } from 'vitest';
import type { Copy } from '../../shared/exports/copy';
import { copyFor, itemsFor, itemsOf } from '../../shared/exports/cut';
import { type ExportChoice, type Receiver, usualChoice } from '../../shared/exports/parts';
import { ADDRESS, CHILD_SAYS, FATHER, FATHER_SAYS, JB, record, SCHOOL, source } from '../harness/export-source';

const cut = (receiver: Receiver, more: Partial<ExportChoice> = {}): Copy =>
  copyFor(source, { ...usualChoice(receiver), ...more });
const text = (copy: Copy): string => JSON.stringify(copy).toLowerCase();

describe('what one receiver gets of a record', () => {
  test('an organisation at the table gets the decision with views, voices and agreements', () => {
    const copy = cut(JB);
    expect(copy).toMatchObject({
      status: 'besluit',
      version: 2,
      decidedOn: '2026-03-10',
      chain: { entry: 12, head: 'abc' },
      views: [{ organisation: 'JB', view: 'not-agreed', words: 'Te vroeg.' }],
      withoutView: ['Veilig Thuis'],
      agreements: [{ id: 'a1' }, { id: 'a2' }],
    });
    expect(copy.voices?.map(({ said }) => said)).toEqual(['Ik wil rust.', FATHER_SAYS, CHILD_SAYS]);
  });

  test.each([
    ['a table', JB],
    ['a parent', FATHER],
    ['a school', SCHOOL],
  ] as const)(
    'what is marked is nowhere in the copy of %s, retyped or corrected neither, and a sign says that something is gone',
    (_, receiver) => {
      const copy = cut(receiver, { parts: usualChoice(JB).parts });
      expect(text(copy)).not.toContain('lindelaan');
      expect(text(copy)).not.toContain('geschreeuw');
      if (receiver.kind === 'buiten') return;
      expect(copy.leftOut).toEqual(
        ['besluit', 'weging', 'notities', 'verbeteringen'].map((part) => ({ part, why: 'protected' })),
      );
      expect(copy.notes?.map((note) => note.text)).toEqual(['Slaapt slecht.']);
    },
  );

  test('a parent gets no words of the other parent or of a child, wherever they stand', () => {
    const mother = cut({ kind: 'ouder', name: 'Moeder' });
    expect(mother.voices?.map(({ said }) => said)).toEqual(['Ik wil rust.']);
    expect(mother.familyViews?.map(({ who }) => who)).toEqual(['moeder']);
    expect(text(mother)).not.toContain(FATHER_SAYS.slice(0, -1).toLowerCase());
    expect(mother.decision?.reasons).toBe('Vader zegt: "[weggelaten]."');
  });

  test('nobody of the family reads who reported', () => {
    expect(cut(FATHER).feedback?.map(({ whom }) => whom)).toEqual(['De Regenboog']);
    expect(text(cut(FATHER))).not.toContain('buurvrouw');
  });

  test('a school gets what it must hear and the agreements that name it, whatever is asked for it', () => {
    const copy = cut(SCHOOL, { parts: usualChoice(JB).parts });
    expect(copy.parts).toEqual(['afspraken', 'terugkoppeling']);
    expect(copy.agreements).toEqual([record.agreements[0]]);
    expect(copy.feedback?.map(({ what }) => what)).toEqual(['Er komt hulp in het gezin.']);
    expect(copy).not.toHaveProperty('decision');
  });

  test('a person of the family is never more than one: a child has its own words', () => {
    const child = cut({ kind: 'jeugdige', name: 'de oudste', id: 'k1' });
    expect(child.voices?.map(({ said }) => said)).toEqual([CHILD_SAYS]);
  });

  test('more can be left out by hand, and that shows', () => {
    const copy = cut(JB, { omitted: ['afspraken/a2', 'stemmen/v3'] });
    expect(copy.agreements?.map(({ id }) => id)).toEqual(['a1']);
    expect(copy.leftOut).toContainEqual({ part: 'stemmen', why: 'by-hand' });
    expect(text(copy)).not.toContain('moeder praat');
  });

  test('what is marked is taken in where that is chosen: a mother knows her own address', () => {
    const copy = cut({ kind: 'ouder', name: 'moeder' }, { included: ['notities/n2'] });
    expect(copy.notes?.map((note) => note.text)).toEqual(['Slaapt slecht.', ADDRESS]);
  });

  test('what is not decided is a concept without a decision', () => {
    const { record: _, chain: __, ...undecided } = source;
    const copy = copyFor(undecided, usualChoice(JB));
    expect(copy).toMatchObject({ status: 'concept', version: 0, decision: { words: expect.any(String) } });
    expect(copy.decision).not.toHaveProperty('by');
  });

  test('a secret that reads like a key or a day takes none of those away', () => {
    const notes = ['2026-03-17', 'Not-agreed', 'contactpersoon-jb'].map((note, at) => ({
      id: `s${at}`,
      frame: 'feiten' as const,
      text: note,
      marks: ['over-een-ander' as const],
    }));
    const copy = copyFor(
      {
        ...source,
        record: { ...record, proposal: { ...record.proposal, notes } },
        proposal: { ...source.proposal, notes },
      },
      usualChoice(JB),
    );
    expect(copy.agreements?.[0]?.due).toBe('2026-03-17');
    expect(copy.views?.[0]).toMatchObject({ view: 'not-agreed', role: 'contactpersoon-jb' });
    expect(copy.notes).toEqual([]);
  });

  test('who chooses is offered what a receiver can get, and nothing else', () => {
    const offered = (receiver: Receiver, part: string) =>
      itemsFor(source, receiver).flatMap((item) => (item.part === part ? [item.address] : []));
    expect(itemsFor(source, JB)).toEqual(itemsOf(source));
    expect(offered(FATHER, 'stemmen')).toEqual(['stemmen/v2']);
    expect(offered(FATHER, 'gezin')).toEqual(['gezin/f2']);
    expect(offered(FATHER, 'terugkoppeling')).toEqual(['terugkoppeling/t1']);
    expect(itemsFor(source, SCHOOL).map(({ address }) => address)).toEqual(['afspraken/a1', 'terugkoppeling/t1']);
  });

  test('every item has an address of its own', () => {
    const addresses = itemsOf(source).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(
      itemsOf(source)
        .filter(({ secret }) => secret)
        .map(({ address }) => address),
    ).toEqual(['weging/criterium/0/0', 'notities/n2', 'notities/n3']);
  });
});
