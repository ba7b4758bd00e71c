import { describe, expect, test } from 'vitest';
import type { ItemMark } from '../../shared/audience/marks';
import type { Copy, ExportSource } from '../../shared/exports/copy';
import { copyFor, itemsFor, leftOutFor } from '../../shared/exports/cut';
import { type ExportChoice, PARTS, type Receiver, usualChoice } from '../../shared/exports/parts';
import {
  ADDRESS,
  CHILD_SAYS,
  FATHER,
  FATHER_SAYS,
  JB,
  MOTHER,
  record,
  richSource,
  SCHOOL,
  source,
  YOUTH,
} from '../harness/export-source';

const cutOf = (from: ExportSource, receiver: Receiver, more: Partial<ExportChoice> = {}): Copy =>
  copyFor(from, { ...usualChoice(receiver), ...more });
const cut = (receiver: Receiver, more: Partial<ExportChoice> = {}): Copy => cutOf(source, receiver, more);
const text = (copy: Copy): string => JSON.stringify(copy).toLowerCase();
const marked = (...marks: (Partial<ItemMark> & { address: string })[]): ExportSource => ({
  ...source,
  marks: marks.map((one) => ({ marks: [], notFor: [], ...one })),
});

describe('what an organisation at the table gets of a record', () => {
  test('the decision with views, voices and agreements', () => {
    const copy = cut(JB);
    expect(copy).toMatchObject({
      status: 'besluit',
      version: 2,
      decidedOn: '2026-03-10',
      chain: { entry: 12, head: 'abc' },
      views: [{ organisation: 'JB', by: 'Persoon B', view: 'not-agreed', words: 'Te vroeg.' }],
      withoutView: ['Veilig Thuis'],
      agreements: [{ id: 'a1' }, { id: 'a2' }],
    });
    expect(copy.voices?.map(({ said }) => said)).toEqual(['Ik wil rust.', FATHER_SAYS, CHILD_SAYS]);
  });

  test('what is marked is nowhere in it, retyped or corrected neither, and a sign says that something is gone', () => {
    const copy = cut(JB);
    expect(text(copy)).not.toContain('lindelaan');
    expect(text(copy)).not.toContain('geschreeuw');
    expect(copy.leftOut).toEqual(
      ['besluit', 'weging', 'notities', 'verbeteringen'].map((part) => ({ part, why: 'protected' })),
    );
    expect(copy.notes?.map((note) => note.text)).toEqual(['Slaapt slecht.']);
  });

  test('more can be left out by hand, and that shows', () => {
    const copy = cut(JB, { omitted: ['afspraken/a2', 'stemmen/v3'] });
    expect(copy.agreements?.map(({ id }) => id)).toEqual(['a1']);
    expect(copy.leftOut).toContainEqual({ part: 'stemmen', why: 'by-hand' });
    expect(text(copy)).not.toContain('praat met moeder');
  });

  test('what is left out by hand is not told by what it was put right from', () => {
    const reasons = { key: 'reasons' as const, from: 'Vader drinkt weer.', to: 'Het gaat slechter.' };
    const corrections = [{ version: 2, at: record.at, by: 'Persoon A', why: 'preciezer', changes: [reasons] }];
    const from = { ...source, record: { ...record, corrections } };
    expect(text(cutOf(from, JB))).toContain('drinkt');
    expect(text(cutOf(from, JB, { omitted: ['besluit/redenen'] }))).not.toContain('drinkt');
  });

  test('what is marked anywhere else than on a note is out too', () => {
    const from = marked({ address: 'afspraken/a2', marks: ['over-een-ander'] });
    expect(cutOf(from, JB).agreements?.map(({ id }) => id)).toEqual(['a1']);
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
    const proposal = { ...source.proposal, notes };
    const copy = copyFor({ ...source, record: { ...record, proposal }, proposal }, usualChoice(JB));
    expect(copy.agreements?.[0]?.due).toBe('2026-03-17');
    expect(copy.views?.[0]).toMatchObject({ view: 'not-agreed', role: 'contactpersoon-jb' });
    expect(copy.notes).toEqual([]);
  });
});

describe('what one person of a family gets of a record', () => {
  test('nothing that is marked, nor a sign that something is gone', () => {
    const copy = cut(FATHER, { parts: PARTS });
    expect(text(copy)).not.toMatch(/lindelaan|geschreeuw|weggelaten/);
    expect(copy).not.toHaveProperty('leftOut');
    expect(copy).not.toHaveProperty('chain');
  });

  test('a sentence in which somebody else is heard goes whole, and leaves no hole', () => {
    const reasons = `Het moet anders. Vader zegt: "${FATHER_SAYS}" Daarom is dit nodig.`;
    const from = { ...source, record: { ...record, reasons } };
    expect(cutOf(from, MOTHER).decision?.reasons).toBe('Het moet anders. Daarom is dit nodig.');
    expect(cutOf(from, FATHER).decision?.reasons).toBe(reasons);
  });

  test('no words of another of the family, unless who spoke with them recorded that they may be read', () => {
    const mother = cut(MOTHER);
    expect(mother.voices?.map(({ said }) => said)).toEqual(['Ik wil rust.']);
    expect(mother.familyViews?.map(({ who }) => who)).toEqual(['moeder']);
    expect(mother.decision?.words).toBe('Drang, met regie bij JB.');
    expect(mother.decision).not.toHaveProperty('reasons');
    const leave = marked({ address: 'stemmen/v3', leave: [MOTHER.id ?? ''] });
    expect(cutOf(leave, MOTHER).voices?.map(({ said }) => said)).toEqual(['Ik wil rust.', CHILD_SAYS]);
    expect(text(cutOf(leave, FATHER))).not.toContain('oma');
  });

  test('a person of the family is never more than one: a child has its own words', () => {
    expect(cut(YOUTH).voices?.map(({ said }) => said)).toEqual([CHILD_SAYS]);
  });

  test('nobody reads who reported, what others are told, who was there, or what the table wrote for itself', () => {
    const copy = cut(FATHER, { parts: PARTS });
    expect(text(copy)).not.toMatch(/buurvrouw|er komt hulp|dank voor|te vroeg/);
    for (const piece of ['feedback', 'present', 'withoutView', 'unheard', 'notes', 'views', 'question']) {
      expect(copy).not.toHaveProperty(piece);
    }
    expect(cut(MOTHER).feedback?.map(({ whom }) => whom)).toEqual(['moeder']);
    expect(cut(MOTHER).decision?.by ?? {}).toEqual({ organisation: 'Wijkteam' });
  });

  test('no sentence that names another of the family, unless it is taken in whole', () => {
    expect(cut(FATHER).agreements?.map(({ id }) => id)).toEqual(['a1']);
    expect(cut(FATHER, { included: ['afspraken/a2'] }).agreements?.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(cut(MOTHER).agreements?.map(({ id }) => id)).toEqual(['a1', 'a2']);
    const does = { ...source, record: { ...record, agreements: [{ id: 'a3', what: 'belt school', who: 'Moeder' }] } };
    expect([cutOf(does, FATHER), cutOf(does, MOTHER)].map(({ agreements = [] }) => agreements.length)).toEqual([0, 1]);
    const reasons = 'Moeders werk gaat voor. De hulp begint in maart.';
    const from = { ...source, record: { ...record, reasons } };
    expect(cutOf(from, FATHER).decision?.reasons).toBe('De hulp begint in maart.');
  });

  test('what is not for this person is in no copy of theirs, whatever is chosen', () => {
    const from = marked({ address: 'besluit/woorden', notFor: ['vader-1'] });
    expect(cutOf(from, FATHER, { included: ['besluit/woorden'] }).decision?.words).toBe('');
    expect(cutOf(from, MOTHER).decision?.words).toBe('Drang, met regie bij JB.');
  });

  test('what is not theirs by itself is taken in where that is chosen: a mother knows her own address', () => {
    expect(cut(MOTHER, { included: ['notities/n2'] }).notes).toEqual([{ frame: 'mensen', text: ADDRESS }]);
  });

  test('of the card what its file says that a family may read', () => {
    const { outcome } = cutOf(richSource, FATHER);
    expect(outcome).toMatchObject({ key: 'drang', title: 'Drang' });
    expect(outcome).not.toHaveProperty('skipped');
    expect(outcome?.answers.map(({ key }) => key)).toEqual([]);
    expect(cutOf(richSource, JB).outcome?.answers.map(({ key }) => key)).toEqual(['instemming', 'bodemeisen']);
  });

  test('a correction that they cannot see makes no other version', () => {
    const secret = { key: 'note/n2' as const, from: 'Lindelaan 21', to: ADDRESS };
    const open = { key: 'words' as const, from: 'Hulp.', to: 'Drang.' };
    const at = Date.UTC(2026, 2, 20);
    const versionOf = (changes: (typeof secret | typeof open)[], receiver: Receiver) => {
      const corrections = [{ version: 2, at, by: 'Persoon A', why: 'fout', changes }];
      const { version, versionOn } = cutOf({ ...source, record: { ...record, corrections } }, receiver);
      return [version, versionOn];
    };
    expect(versionOf([secret], FATHER)).toEqual([1, '2026-03-10']);
    expect(versionOf([open], FATHER)).toEqual([2, '2026-03-20']);
    expect(versionOf([secret], JB)).toEqual([2, '2026-03-20']);
  });

  test('where talking is not safe it begins from nothing, and grows by what somebody takes in', () => {
    const nothing = copyFor(richSource, usualChoice(FATHER, true));
    expect(nothing.parts).toEqual([]);
    const ticked = copyFor(richSource, { ...usualChoice(FATHER, true), parts: PARTS });
    expect(ticked.parts).toEqual(['uitleg']);
    const words = copyFor(richSource, {
      ...usualChoice(FATHER, true),
      parts: ['besluit', 'uitkomst'],
      included: ['besluit/woorden'],
    });
    expect(words.decision?.words).toBe('Drang, met regie bij JB.');
    expect(words).not.toHaveProperty('outcome');
  });

  test('who is nobody of the family, or may receive nothing, gets nothing', () => {
    const { people, ...unknown } = source;
    const [mother] = people?.adults ?? [];
    const noGezag: ExportSource = {
      ...source,
      people: { adults: mother ? [{ ...mother, gezag: 'onbekend' }] : [], children: people?.children ?? [] },
    };
    for (const copy of [
      cutOf(unknown, MOTHER),
      cut({ kind: 'ouder', name: 'moeder' }),
      cut({ kind: 'ouder', name: 'oom', id: 'oom-1' }),
      cutOf(noGezag, MOTHER),
    ]) {
      expect(copy.parts).toEqual([]);
      expect(text(copy)).not.toMatch(/rust|drang/);
    }
  });

  test('of a youth of 16 a parent reads only what that youth lets them', () => {
    const children = [
      { id: 'k1', band: '16-17' as const },
      { id: 'k2', band: '0-3' as const },
    ];
    const from: ExportSource = { ...richSource, people: { ...richSource.people, children } };
    expect(cutOf(from, MOTHER)).not.toHaveProperty('weighing');
    expect(cutOf(from, MOTHER, { let: ['k1'] }).weighing?.judgements?.[0]?.reasons).toBe('Het geweld gaat door.');
    expect(cutOf(from, YOUTH).weighing?.judgements).toHaveLength(1);
  });
});

describe('who was not at the table', () => {
  test('gets what it must hear and the agreements that name it, whatever is asked for it', () => {
    const copy = cut(SCHOOL, { parts: usualChoice(JB).parts });
    expect(copy.parts).toEqual(['afspraken', 'terugkoppeling']);
    expect(copy.agreements).toEqual([record.agreements[0]]);
    expect(copy.feedback?.map(({ what }) => what)).toEqual(['Er komt hulp in het gezin.']);
    expect(copy).not.toHaveProperty('decision');
    expect(copy).not.toHaveProperty('leftOut');
  });
});

describe('who makes a copy', () => {
  test('is offered what a receiver can get, and nothing else', () => {
    const offered = (receiver: Receiver, part: string) =>
      itemsFor(source, usualChoice(receiver)).flatMap((item) => (item.part === part ? [item.address] : []));
    expect(offered(FATHER, 'stemmen')).toEqual(['stemmen/v2']);
    expect(offered(FATHER, 'gezin')).toEqual(['gezin/f2']);
    expect(offered(MOTHER, 'terugkoppeling')).toEqual(['terugkoppeling/t3']);
    expect(itemsFor(source, usualChoice(SCHOOL)).map(({ address }) => address)).toEqual([
      'afspraken/a1',
      'terugkoppeling/t1',
    ]);
  });

  test('sees which of it goes out only with a ground', () => {
    const secret = (receiver: Receiver) =>
      itemsFor(source, usualChoice(receiver)).flatMap((item) => (item.secret ? [item.address] : []));
    expect(secret(JB)).toEqual(['weging/criterium/0/0', 'notities/n2', 'notities/n3']);
    expect(secret(FATHER)).toEqual([
      'vraag/vraag',
      'besluit/woorden',
      'afspraken/a2',
      'weging/criterium/0',
      'weging/criterium/0/0',
      'notities/n1',
      'notities/n2',
      'notities/n3',
      'zienswijzen/JB',
      'verbeteringen/2',
    ]);
  });

  test('sees all that this reader does not get, and why', () => {
    const why = (receiver: Receiver) =>
      Object.fromEntries(leftOutFor(source, usualChoice(receiver)).map((one) => [one.address, one.why]));
    expect(why(FATHER)).toMatchObject({
      'vraag/vraag': 'table',
      'stemmen/v1': 'other',
      'notities/n2': 'protected',
      'terugkoppeling/t2': 'other',
      'afspraken/a2': 'named',
    });
    expect(why(JB)).toMatchObject({ 'notities/n3': 'protected' });
    expect(why(JB)).not.toHaveProperty('vraag/vraag');
  });

  test('finds every item at an address of its own', () => {
    const addresses = leftOutFor(richSource, { ...usualChoice(FATHER), parts: [] }).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
