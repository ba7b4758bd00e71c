import { at, type ExampleFamily } from './writing';

/** Case 4: a large religious family; church people bring the children to school, an elder talks with the parents. */
export const hulpUitDeKerk: ExampleFamily = {
  line: {
    code: 'LD-058',
    named: false,
    question:
      'Groot gezin met veel hulp uit de eigen kerk. Dat loopt goed, maar zien wij de kinderen zelf nog? Hoe sluiten we aan zonder die hulp te verstoren?',
    children: [],
    ageBands: ['12-15', '8-11', '8-11', '4-7', '0-3'],
    broughtInBy: 'jelle',
  },
  notes: (day) => [
    {
      text: 'Mensen uit de kerk brengen en halen de kinderen. School sprak de ouders dit schooljaar één keer.',
      kind: 'feit',
      source: 'school',
      date: day(12),
      leefgebieden: ['school', 'netwerk'],
      places: at('feiten'),
    },
    {
      text: 'Een ouderling praat elke week met de ouders. Zij zeggen dat hun dat rust geeft.',
      kind: 'verklaring',
      source: 'ouders, kennismaking',
      date: day(19),
      leefgebieden: ['netwerk', 'cultuur-en-geloof'],
      places: at('feiten', 'krachten'),
    },
    { text: 'Kunnen we één keer samen om tafel: ouders, ouderling en wijkteam?', places: at('volgende-stap') },
  ],
};
