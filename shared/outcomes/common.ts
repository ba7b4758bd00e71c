import type { Field, Said } from './card';

/** What stands on more than one card, where the card asks for it. Each field says where it is from; the wording is ours. */

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
