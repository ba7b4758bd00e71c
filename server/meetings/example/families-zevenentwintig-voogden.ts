import { at, type ExampleFamily, toTable } from './writing';

/** Case 5: 27 gezinsvoogden in six years: those of an OTS, which leaves gezag with the parent. */
export const zevenentwintigVoogden: ExampleFamily = {
  line: {
    code: 'LD-017',
    named: true,
    grounds: toTable(
      'Moeder heeft alleen het gezag en gaf op papier toestemming voor dit overleg. D. is 14 en tekende mee; D. hoort wat er is besproken.',
    ),
    question:
      'Deze kinderen staan onder toezicht en hadden 27 gezinsvoogden in zes jaar en de huidige gaat met verlof. Wie blijft er, en wat hoeven zij nooit meer opnieuw te vertellen?',
    children: [
      { initials: 'D.', age: 14 },
      { initials: 'S.', age: 11 },
    ],
    broughtInBy: 'dennis',
  },
  notes: (day) => [
    {
      text: 'D. en S. wonen samen in een gezinshuis. Moeder ziet hen één keer per maand. Vader is overleden.',
      kind: 'feit',
      source: 'dossier Jeugdbescherming',
      date: day(40),
      places: at('mensen'),
    },
    {
      text: 'In zes jaar staan 27 gezinsvoogden in het dossier. De langste bleef elf maanden.',
      kind: 'feit',
      source: 'dossier Jeugdbescherming',
      date: day(40),
      leefgebieden: ['veiligheid', 'ontwikkeling'],
      marks: ['naar-het-verslag'],
      places: at('feiten', 'zorgen'),
    },
    {
      text: 'De huidige gezinsvoogd gaat over drie weken met verlof. Er is nog geen opvolger.',
      kind: 'feit',
      source: 'teammanager Jeugdbescherming',
      date: day(9),
      marks: ['naar-het-verslag'],
      places: at('feiten', 'zorgen'),
    },
    {
      text: '‘Ik vertel het niet nog een keer. Lees het maar.’',
      kind: 'verklaring',
      source: 'gesprek met de gezinsvoogd',
      date: day(15),
      child: 'D.',
      namens: 'kind',
      marks: ['naar-het-verslag'],
      places: at('feiten', 'zorgen'),
    },
    {
      text: '‘Mag de gezinshuismoeder erbij zijn als er weer iemand nieuws komt?’',
      kind: 'verklaring',
      source: 'gesprek met de gezinsvoogd',
      date: day(15),
      child: 'S.',
      namens: 'kind',
      marks: ['naar-het-verslag'],
      places: at('feiten', 'verbeteren'),
    },
    {
      text: 'Ze wonen al vier jaar op dezelfde plek en gaan allebei over.',
      kind: 'feit',
      source: 'gezinshuisouders',
      date: day(15),
      leefgebieden: ['wonen', 'school'],
      places: at('feiten', 'krachten'),
    },
    {
      text: 'De mentor kent D. al drie jaar en blijft zijn vaste mens op school.',
      kind: 'verklaring',
      source: 'mentor',
      date: day(13),
      child: 'D.',
      leefgebieden: ['school', 'netwerk'],
      places: at('krachten'),
    },
    {
      text: 'Bij elk nieuw gezicht zegt D. minder. Dat is geen onwil, dat is geleerd.',
      kind: 'mening',
      child: 'D.',
      namens: 'Shanice Pinas',
      leefgebieden: ['ontwikkeling'],
      places: at('weging'),
    },
    {
      text: 'Vóór het verlof weten D. en S. wie er komt, en maken zij kennis met de huidige gezinsvoogd erbij.',
      places: at('volgende-stap', 'verbeteren'),
    },
    {
      text: 'Een levensverhaal op papier dat van de kinderen zelf is.',
      places: at('verbeteren'),
    },
    {
      text: 'Achtervang met naam vastleggen, voor als ook de nieuwe gezinsvoogd uitvalt.',
      places: at('volgende-stap'),
    },
  ],
};
