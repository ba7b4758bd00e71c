import type { Block, ExportDocument } from '../../shared/exports/document';

/** Text that breaks naive exporters. */
export const ODD = {
  markup: '#panic("x") *x* $a$ @ref <b>vet</b> // c \\ _y_ `z` {{titel}} {{inhoud}} =1+1 &amp; "aan" \'af\'',
  longWord: 'aardappel'.repeat(445),
  none: 'Naam: 中文 en \u0007 en \uE000.',
  noneShown: 'Naam: [tekens U+4E2D U+6587 weggelaten] en [teken U+0007 weggelaten] en [teken U+E000 weggelaten].',
  turned: 'Zaak \u202Egnol\u202C en \u2066op\u2069.',
  emoji: 'Blij 😀 en samen 👨‍👩‍👧, ✓ → ☐',
  scripts: 'Şükrü Łódź Ελένη Наталья ትግርኛ',
  arabic: 'قالت نحن بخير',
} as const;

/** Every kind of block, and more than one page. */
const BLOCKS: readonly Block[] = [
  { kind: 'paragraph', tone: 'lead', text: 'De tafel besluit dat de hulp vrijwillig doorgaat.' },
  { kind: 'heading', level: 1, text: 'Het besluit' },
  { kind: 'callout', title: 'Terug naar vrijwillige hulp', text: 'Het gezin gaat verder met het wijkteam.\nTot juni.' },
  {
    kind: 'terms',
    rows: [
      { term: 'Casusregie', value: 'Wijkteam De Linde' },
      {
        term: 'Wie het laatst met de kinderen sprak, en waar',
        value: 'De contactpersoon, thuis, zonder de ouders erbij.',
      },
    ],
  },
  { kind: 'left-out', text: 'Hier is iets weggelaten: een adres is geheim.' },
  { kind: 'heading', level: 2, text: 'Waarom' },
  { kind: 'paragraph', text: ODD.markup },
  { kind: 'heading', level: 3, text: 'Wat het kind zegt' },
  { kind: 'quote', text: 'Ik wil op zwemles blijven.', by: 'Het oudste kind' },
  { kind: 'list', items: ['Het wijkteam belt.', ODD.emoji, ODD.scripts] },
  { kind: 'list', ordered: true, items: ['Eerst dit.', 'Dan dat.'] },
  {
    kind: 'table',
    caption: 'Afspraken',
    head: ['Wie', 'Wat', 'Wanneer'],
    rows: Array.from({ length: 30 }, (_, row) => [`Lid ${row}`, 'Belt de moeder op.', '12 april']),
  },
  { kind: 'paragraph', tone: 'quiet', text: ODD.longWord },
  { kind: 'page-break' },
  { kind: 'heading', level: 1, text: 'Wat betekent dit' },
  { kind: 'paragraph', text: ODD.none },
  { kind: 'paragraph', text: ODD.turned },
];

export const oddDocument = (change: Partial<ExportDocument> = {}): ExportDocument => ({
  title: 'Besluit over het gezin S-1',
  subtitle: 'Bespreking van team De Linde',
  day: '2026-03-05',
  receiver: 'Basisschool De Regenboog',
  footer: 'Verslag versie 3, keten 9f2c41aa7b3e',
  draft: false,
  blocks: BLOCKS,
  ...change,
});
