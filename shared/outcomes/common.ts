import type { Field, Option, Said } from './card';

/** What stands on more than one card. Each field says where it is from; the wording is ours. */

const OURS = 'eigen keuze';

export const taskList = (field: Pick<Field, 'why' | 'neededWhen'> = {}): Field => ({
  key: 'taken',
  part: 'taken',
  audience: 'gezin',
  kind: 'list',
  label: { nl: 'Wie doet wat, en voor wanneer?', en: 'Who does what, by when?' },
  columns: [
    { key: 'wat', audience: 'gezin', kind: 'text', long: true, label: { nl: 'Wat', en: 'What' } },
    { key: 'wie', audience: 'gezin', kind: 'person', label: { nl: 'Wie', en: 'Who' } },
    { key: 'voor', audience: 'gezin', kind: 'date', label: { nl: 'Voor', en: 'By' } },
  ],
  becomes: { says: '{wat}', who: 'wie', due: 'voor' },
  source: 'Tax & Tóth 2016, bijlage 3: wie doet wat wordt afgesproken, opgeschreven en bewaakt',
  ...field,
});

/** When both sides speak each other; agreed, written down and watched over. */
export const alignment = (field: Pick<Field, 'why' | 'when'>): Field => ({
  key: 'afstemming',
  part: 'taken',
  kind: 'list',
  label: { nl: 'Wanneer stemmen lokaal en Jeugdbescherming af?', en: 'When do the local team and JB align?' },
  columns: [
    { key: 'dag', kind: 'date', label: { nl: 'Dag', en: 'Day' } },
    { key: 'hoe', kind: 'text', label: { nl: 'Hoe', en: 'How' }, optional: true },
    { key: 'wie', kind: 'person', label: { nl: 'Wie bewaakt dit', en: 'Who watches over it' } },
  ],
  becomes: { says: 'Afstemmen tussen lokale professional en Jeugdbescherming', who: 'wie', due: 'dag' },
  source: 'Tax & Tóth 2016, bijlage 3: afstemmomenten worden afgesproken, opgeschreven en bewaakt',
  ...field,
});

/** The huisarts with consent; school and JGZ by the local professional, or by JB if needed. */
export const othersAround: readonly Field[] = [
  {
    key: 'huisarts',
    part: 'taken',
    audience: 'gezin',
    kind: 'choice',
    label: { nl: 'Wordt de huisarts betrokken?', en: 'Is the GP involved?' },
    options: [
      { key: 'toestemming', label: { nl: 'Ja, met toestemming', en: 'Yes, with consent' } },
      { key: 'vragen', label: { nl: 'Toestemming nog vragen', en: 'Consent still to be asked' } },
      { key: 'niet', label: { nl: 'Nee', en: 'No' } },
    ],
    hint: { nl: 'Alleen met toestemming.', en: 'Only with consent.' },
    source: 'Tax & Tóth 2016, bijlage 3',
  },
  {
    key: 'school',
    part: 'taken',
    audience: 'gezin',
    kind: 'person',
    label: { nl: 'Wie betrekt school of jeugdgezondheidszorg?', en: 'Who involves school or youth health care?' },
    hint: {
      nl: 'De lokale professional, of Jeugdbescherming als dat nodig is. Leeg: niemand.',
      en: 'The local professional, or JB if needed. Empty: nobody.',
    },
    becomes: 'School of jeugdgezondheidszorg betrekken',
    source: 'Tax & Tóth 2016, bijlage 3',
  },
];

/** By name, in both senses: on paper regie is divided, and JB's own folder says both. */
export const regie = (hint: Said, safety: Pick<Field, 'drawn'> = {}): readonly Field[] => [
  {
    key: 'casusregie',
    part: 'regie',
    audience: 'gezin',
    kind: 'person',
    label: { nl: 'Casusregie', en: 'Casusregie' },
    hint: { nl: 'Wie houdt het geheel bij elkaar?', en: 'Who keeps the whole together?' },
    why: {
      nl: 'Zonder naam denkt ieder dat een ander het geheel bijhoudt.',
      en: 'Without a name everybody thinks somebody else keeps the whole together.',
    },
    drawn: 'casusregie',
    source: 'Tax & Tóth 2016, 2.1.3, 4.2 en bijlage 3; Vervloet 2015, 1.1',
  },
  {
    key: 'regieVeiligheid',
    part: 'regie',
    audience: 'gezin',
    kind: 'person',
    label: { nl: 'Regie over de veiligheid van het kind', en: 'Regie over the child’s safety' },
    hint,
    why: {
      nl: 'Over regie ontstaat het vaakst wrijving. Een naam voorkomt dat.',
      en: 'Regie causes most friction. A name prevents it.',
    },
    drawn: 'regieVeiligheid',
    source: 'Tax & Tóth 2016, 2.1.3, 4.2 en bijlage 3; Vervloet 2015, 1.1',
    ...safety,
  },
];

/** Concept until they were discussed with the parents. */
export const groundRules = (field: Pick<Field, 'why'> = {}): Field => ({
  key: 'bodemeisen',
  part: 'bodemeisen',
  audience: 'gezin',
  kind: 'list',
  label: { nl: 'Bodemeisen', en: 'Bodemeisen' },
  hint: {
    nl: 'Wat minimaal moet veranderen. Een bodemeis is concept totdat die met de ouders is besproken.',
    en: 'The minimum that must change. A bodemeis is a concept until it was discussed with the parents.',
  },
  columns: [
    { key: 'eis', audience: 'gezin', kind: 'text', long: true, label: { nl: 'Bodemeis', en: 'Bodemeis' } },
    {
      key: 'kind',
      audience: 'gezin',
      kind: 'text',
      label: { nl: 'Voor welk kind', en: 'For which child' },
      optional: true,
    },
    {
      key: 'stand',
      kind: 'choice',
      label: { nl: 'Stand', en: 'State' },
      options: [
        { key: 'concept', label: { nl: 'Concept', en: 'Concept' } },
        { key: 'besproken', label: { nl: 'Besproken met ouders', en: 'Discussed with parents' } },
      ],
    },
  ],
  forFamily: { column: 'stand', is: 'besproken' },
  drawn: 'verbeteren',
  source: 'Vervloet 2015; driekolommen: De jeugdbeschermingsketen in FoodValley 2019',
  ...field,
});

/** Why somebody is not told, or not asked. Who is meant never reads it. */
export const NOT_TOLD: readonly Option[] = [
  { key: 'geen-contact', label: { nl: 'Er is geen contact', en: 'There is no contact' } },
  { key: 'overleden', label: { nl: 'Is overleden', en: 'Has died' } },
  { key: 'onveilig', label: { nl: 'Dat is niet veilig', en: 'It is not safe' } },
  { key: 'andere-voogdij', label: { nl: 'Een ander heeft de voogdij', en: 'Another has guardianship' } },
  { key: 'te-jong', label: { nl: 'Is te jong', en: 'Is too young' } },
  { key: 'anders', label: { nl: 'Een andere reden', en: 'Another reason' } },
];

/** Who tells whom, whether a network was offered, and the safety of who goes there: on every card. */
export const onEveryCard: readonly Field[] = [
  {
    key: 'vertellen',
    part: 'vertellen',
    audience: 'gezin',
    kind: 'list',
    label: { nl: 'Wie vertelt het aan wie?', en: 'Who tells whom?' },
    hint: {
      nl: 'Elke ouder en elk kind apart. Een ander dan de vaste hulpverlener mag het nieuws brengen. Begin bij het belang van het kind en beloof niets wat u niet kunt waarmaken. Noem de vertrouwenspersoon van Jeugdstem, en zeg waar zij kunnen klagen.',
      en: 'Each parent and each child by themselves. A second person may bring the news. The child’s interest first; promise nothing you cannot keep. Name the confidential adviser of Jeugdstem, and say where they can complain.',
    },
    why: {
      nl: 'Ouders en kind horen het van een mens, en voordat er een opdracht weggaat.',
      en: 'Parents and child hear it from a person, and before any order is sent.',
    },
    columns: [
      { key: 'wie', audience: 'gezin', kind: 'text', label: { nl: 'Aan wie', en: 'Whom' } },
      { key: 'door', audience: 'gezin', kind: 'person', label: { nl: 'Door', en: 'By' } },
      { key: 'met', kind: 'text', label: { nl: 'Samen met', en: 'Together with' }, optional: true },
      { key: 'voor', audience: 'gezin', kind: 'date', label: { nl: 'Voor', en: 'Before' } },
      {
        key: 'taal',
        audience: 'gezin',
        kind: 'text',
        label: { nl: 'Taal, tolk', en: 'Language, interpreter' },
        hint: { nl: 'Leeg: Nederlands, zonder tolk.', en: 'Empty: Dutch, without interpreter.' },
        optional: true,
      },
      {
        key: 'verteld',
        audience: 'gezin',
        kind: 'date',
        fact: true,
        label: { nl: 'Verteld op', en: 'Told on' },
        optional: true,
      },
      { key: 'verteldDoor', kind: 'person', fact: true, label: { nl: 'Verteld door', en: 'Told by' }, optional: true },
      {
        key: 'verteldMet',
        kind: 'text',
        fact: true,
        label: { nl: 'Verteld samen met', en: 'Told together with' },
        optional: true,
      },
      { key: 'tolk', kind: 'text', fact: true, label: { nl: 'Met tolk', en: 'With interpreter' }, optional: true },
      {
        key: 'nietVerteld',
        kind: 'choice',
        fact: true,
        label: { nl: 'Niet verteld, want', en: 'Not told, because' },
        options: NOT_TOLD,
        audience: 'nooit',
        optional: true,
      },
      {
        key: 'nietWaarom',
        kind: 'text',
        fact: true,
        label: { nl: 'Toelichting', en: 'Explanation' },
        audience: 'nooit',
        optional: true,
      },
      {
        key: 'weer',
        kind: 'date',
        fact: true,
        label: { nl: 'Opnieuw kijken op', en: 'Look again on' },
        audience: 'nooit',
        optional: true,
      },
      {
        key: 'weerDoor',
        kind: 'person',
        fact: true,
        label: { nl: 'Wie kijkt opnieuw', en: 'Who looks again' },
        audience: 'nooit',
        optional: true,
      },
    ],
    forFamily: { toldTo: 'wie' },
    becomes: {
      says: 'Vertellen aan {wie} wat er besloten is',
      who: 'door',
      due: 'voor',
      done: ['verteld', 'nietVerteld'],
    },
    fact: 'told',
    drawn: 'gezin',
    later: true,
    source: 'Vervloet 2015, 4.4',
  },
  {
    key: 'netwerk',
    part: 'netwerk',
    kind: 'list',
    label: { nl: 'Netwerk van het gezin', en: 'The family’s network' },
    columns: [{ key: 'wie', kind: 'text', long: true, label: { nl: 'Wie', en: 'Who' } }],
    drawn: 'netwerk',
    source: 'Tax & Tóth 2016, bijlage 3',
  },
  {
    key: 'netwerkAangeboden',
    part: 'netwerk',
    audience: 'gezin',
    kind: 'choice',
    label: {
      nl: 'Zijn netwerk, familieberaad of Eigen Kracht aangeboden?',
      en: 'Were network, familieberaad or Eigen Kracht offered?',
    },
    why: {
      nl: 'Eigen mensen blijven als de hulp weggaat.',
      en: 'A family’s own people stay when help leaves.',
    },
    options: [
      { key: 'wil', label: { nl: 'Ja, het gezin wil dit', en: 'Yes, the family wants it' } },
      { key: 'wil-niet', label: { nl: 'Ja, het gezin wil dit nu niet', en: 'Yes, not now' } },
      { key: 'nog', label: { nl: 'Nog niet, we bieden het aan', en: 'Not yet, we will offer it' } },
      { key: 'niet', label: { nl: 'Nee, dat past hier niet', en: 'No, it does not fit here' } },
    ],
    source: 'Tax & Tóth 2016, bijlage 3',
  },
  {
    key: 'eigenPlan',
    part: 'netwerk',
    audience: 'gezin',
    kind: 'choice',
    label: { nl: 'Heeft het gezin een eigen plan?', en: 'Does the family have a plan of its own?' },
    why: {
      nl: 'Een gezin mag eerst zelf een plan maken (Jeugdwet; laat uw jurist dit toetsen).',
      en: 'A family may make its own plan first (Jeugdwet; have your jurist check this).',
    },
    options: [
      { key: 'ja', label: { nl: 'Ja', en: 'Yes' } },
      { key: 'maken', label: { nl: 'Het gezin gaat een plan maken', en: 'The family is going to make one' } },
      { key: 'nee', label: { nl: 'Nee, het gezin wil dat niet', en: 'No, the family does not want one' } },
      { key: 'vragen', label: { nl: 'Nog niet gevraagd', en: 'Not asked yet' } },
    ],
    source: 'Jeugdwet (familiegroepsplan)',
  },
  {
    key: 'medewerkers',
    part: 'medewerkers',
    audience: 'nooit',
    kind: 'yes-no',
    label: { nl: 'Zijn er zorgen over de veiligheid van medewerkers?', en: 'Any concern about the safety of staff?' },
    why: {
      nl: 'Wie op huisbezoek gaat, moet weten wat er kan gebeuren.',
      en: 'Who goes on a home visit must know what may happen.',
    },
    source: OURS,
  },
  {
    key: 'medewerkersAfspraak',
    part: 'medewerkers',
    audience: 'nooit',
    kind: 'text',
    label: { nl: 'Wat spreken we daarover af?', en: 'What do we agree about it?' },
    why: {
      nl: 'Een zorg zonder afspraak beschermt niemand.',
      en: 'A concern without an agreement protects nobody.',
    },
    when: { field: 'medewerkers', is: ['yes'] },
    source: OURS,
  },
];
