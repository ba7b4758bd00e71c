import type { DecisionRecord, Proposal } from '../../shared/decisions/record';
import type { ExportSource } from '../../shared/exports/copy';
import type { Receiver } from '../../shared/exports/parts';
import type { FilledCard } from '../../shared/outcomes/filled';
import type { RecordVoice } from '../../shared/safety/weighing';

/** What an export is drawn from, all of it made up: small in `source`, with everything that there can be in `richSource`. */

const AT = Date.UTC(2026, 2, 10, 9);
export const ADDRESS = 'Moeder verblijft aan de Lindelaan 12.';
export const FATHER_SAYS = 'Ik ga niet weg uit dit huis.';
export const CHILD_SAYS = 'Ik slaap liever bij oma.';

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

export const record: DecisionRecord = {
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

export const source: ExportSource = {
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
  people: {
    adults: [
      { id: 'moeder-1', part: 'moeder', gezag: 'ja' },
      { id: 'vader-1', part: 'vader', gezag: 'ja' },
    ],
    children: [
      { id: 'k1', band: '12-15' },
      { id: 'k2', band: '0-3' },
    ],
  },
  chain: { entry: 12, head: 'abc' },
};

export const JB: Receiver = { kind: 'organisatie', name: 'JB', id: 'jb' };
export const FATHER: Receiver = { kind: 'ouder', name: 'vader', id: 'vader-1' };
export const MOTHER: Receiver = { kind: 'ouder', name: 'moeder', id: 'moeder-1' };
export const YOUTH: Receiver = { kind: 'jeugdige', name: 'kind 1 (12-15 jaar)', id: 'k1' };
export const SCHOOL: Receiver = { kind: 'buiten', name: 'De Regenboog' };

/** Everybody that something can be made for, of `richSource`. */
export const RECEIVERS: readonly Receiver[] = [JB, SCHOOL, FATHER, MOTHER, YOUTH];

const said = (nl: string) => ({ nl, en: nl });

const card: FilledCard = {
  key: 'drang',
  protocol: 1,
  title: said('Drang'),
  conferenceId: 'conference-1',
  version: 4,
  fields: [
    {
      key: 'instemming',
      part: 'eerst',
      label: said('Stemt het gezin in?'),
      answer: { kind: 'yes-no', yes: true },
    },
    {
      key: 'bodemeisen',
      part: 'inhoud',
      label: said('Bodemeisen'),
      answer: {
        kind: 'list',
        lines: [
          {
            id: 'l1',
            cells: [
              { key: 'eis', label: said('Eis'), answer: { kind: 'text', text: 'Geen geweld in huis.' } },
              { key: 'op', label: said('Voor'), answer: { kind: 'date', day: '2026-04-01' } },
            ],
          },
        ],
      },
    },
  ],
  skipped: [{ key: 'plan', label: said('Is er een plan?'), reason: 'Volgt later.', by: { name: 'Persoon A' }, at: AT }],
  dates: [
    {
      key: 'evaluatie',
      label: said('Evaluatie'),
      rule: said('6 weken na Opdracht ontvangen'),
      day: '2026-04-21',
      from: { key: 'opdracht', label: said('Opdracht ontvangen'), day: '2026-03-10' },
    },
    {
      key: 'einde',
      label: said('Einde'),
      rule: said('6 maanden na Start'),
      from: { key: 'start', label: said('Start') },
    },
  ],
  tasks: [{ key: 't', side: 'jb', says: said('Maakt een veiligheidsplan.') }],
};

const view = { by: 'Persoon C', role: 'veilig-thuis', words: '', at: AT } as const;
const child = { key: 'k1', place: 1, band: '12-15' } as const;

const richProposal: Proposal = {
  ...proposal,
  whyNow: 'De zorgen nemen toe.',
  card,
  notes: [
    ...proposal.notes,
    {
      id: 'n4',
      frame: 'krachten',
      text: 'Oma helpt.',
      date: '2026-03-01',
      child: 'de oudste',
      namens: 'moeder',
      by: 'Persoon A',
      marks: [],
    },
  ],
  weighing: {
    version: 3,
    criteria: proposal.weighing?.criteria ?? [],
    unsafe: { answer: 'structureel', why: 'Al twee jaar.', by: 'Persoon A', at: AT },
    judgements: [
      {
        child,
        number: 4,
        reasons: 'Het geweld gaat door.',
        dissent: [{ who: 'Persoon B', says: 'Eerder een 3.' }],
        by: 'Persoon A',
        at: AT,
      },
    ],
    instruments: [{ id: 'i1', name: 'ARIJ', on: '2026-03-02', by: 'Persoon C', result: 'Hoog' }],
    voices: proposal.weighing?.voices ?? [],
    unheard: { children: [{ key: 'k2', place: 2, band: '0-3' }], parents: false },
  },
};

export const richSource: ExportSource = {
  ...source,
  proposal: richProposal,
  record: {
    ...record,
    proposal: richProposal,
    insteadOf: 'Persoon D',
    withoutVoices: 'De jongste is twee.',
    voided: [
      { organisation: 'JB', by: 'Persoon B', role: 'contactpersoon-jb', kind: 'agreed', words: '', at: AT, on: 1 },
    ],
  },
  later: [{ ...view, organisation: 'Veilig Thuis', kind: 'agreed' }],
};
