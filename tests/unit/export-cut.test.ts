import { describe, expect, test } from 'vitest';
import type { DecisionRecord, Proposal } from '../../shared/decisions/record';
import type { Copy, ExportSource } from '../../shared/exports/copy';
import { copyFor, itemsOf } from '../../shared/exports/cut';
import { type ExportChoice, type Receiver, usualChoice } from '../../shared/exports/parts';
import type { RecordVoice } from '../../shared/safety/weighing';

const AT = Date.UTC(2026, 2, 10, 9);
const ADDRESS = 'Moeder verblijft aan de Lindelaan 12.';
const FATHER_SAYS = 'Ik ga niet weg uit dit huis.';
const CHILD_SAYS = 'Ik slaap liever bij oma.';

const voice = (more: Partial<RecordVoice> & Pick<RecordVoice, 'id' | 'of' | 'said'>): RecordVoice => ({
  toldTo: 'Persoon A',
  on: '2026-03-09',
  typedBy: 'Persoon A',
  typedAt: AT,
  ...more,
});

const proposal: Proposal = {
  question: 'Is het veilig genoeg?',
  words: `Drang, met regie bij JB. ${ADDRESS.toUpperCase()}`,
  agreements: [{ id: 'a1', what: 'belt De Regenboog', who: 'Persoon A', due: '2026-03-17' }],
  notes: [
    { id: 'n1', frame: 'feiten', kind: 'feit', text: 'Slaapt slecht.', source: 'school', marks: [] },
    { id: 'n2', frame: 'mensen', text: ADDRESS, marks: ['geheim-adres'] },
    { id: 'n3', frame: 'feiten', text: 'De buurvrouw hoorde het geschreeuw.', marks: ['melder'] },
  ],
  weighing: {
    version: 1,
    criteria: [
      { text: 'Hulp komt niet op gang', ticked: true, facts: [{ text: ADDRESS, note: 'n2', marks: ['geheim-adres'] }] },
    ],
    instruments: [],
    judgements: [],
    voices: [
      voice({ id: 'v1', of: 'ouder', who: 'moeder', said: 'Ik wil rust.' }),
      voice({ id: 'v2', of: 'ouder', who: 'vader', said: FATHER_SAYS }),
      voice({ id: 'v3', of: 'kind', child: { key: 'k1', place: 1, band: '12-15' }, said: CHILD_SAYS }),
    ],
    unheard: { children: [], parents: false },
  },
};

const record: DecisionRecord = {
  version: 2,
  at: AT,
  proposal,
  number: 1,
  digest: 'd',
  decidedBy: { name: 'Persoon A', role: 'wijkteammedewerker', organisation: 'Wijkteam' },
  reasons: `Vader zegt: "${FATHER_SAYS}"`,
  views: [
    { organisation: 'JB', by: 'Persoon B', role: 'contactpersoon-jb', kind: 'not-agreed', words: 'Te vroeg.', at: AT },
  ],
  voided: [],
  withoutView: ['Veilig Thuis'],
  present: [{ name: 'Persoon B', role: 'contactpersoon-jb', organisation: 'JB' }],
  agreements: [...proposal.agreements, { id: 'a2', what: 'praat met moeder', who: 'Persoon B' }],
  corrections: [
    {
      version: 2,
      at: AT,
      by: 'Persoon A',
      why: 'huisnummer',
      changes: [{ key: 'note/n2', from: 'Lindelaan 21 is het adres', to: ADDRESS }],
    },
  ],
};

const source: ExportSource = {
  conferenceId: 'conference-1',
  familyCode: 'LD-04',
  meeting: { title: 'Overleg', on: '2026-03-10' },
  record,
  proposal,
  later: [],
  family: [
    { id: 'f1', who: 'moeder', says: 'Ik ben het ermee eens.', on: '2026-03-12' },
    { id: 'f2', who: 'vader', says: 'Ik ben er boos over.', on: '2026-03-12' },
  ],
  feedback: [
    {
      id: 't1',
      hearer: 'school',
      whom: 'De Regenboog',
      what: 'Er komt hulp in het gezin.',
      by: 'Persoon A',
      due: '2026-03-20',
      ground: 'toestemming',
    },
    {
      id: 't2',
      hearer: 'melder',
      whom: 'de buurvrouw',
      what: 'Dank voor de melding.',
      by: 'Persoon A',
      due: '2026-03-20',
      ground: 'gewoonte',
    },
    {
      id: 't3',
      hearer: 'ouder',
      whom: 'moeder',
      what: 'Wat er is besloten.',
      by: 'Persoon A',
      due: '2026-03-11',
      ground: 'recht',
    },
  ],
  chain: { entry: 12, head: 'abc' },
};

const JB: Receiver = { kind: 'organisatie', name: 'JB', id: 'jb' };
const FATHER: Receiver = { kind: 'ouder', name: 'vader' };
const SCHOOL: Receiver = { kind: 'buiten', name: 'De Regenboog' };

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
