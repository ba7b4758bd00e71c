import { at, type ExampleFamily, toTable } from './writing';

/** Case 7: one child has a measure (OTS); is drang right for the other? */
export const ondertoezichtVanEen: ExampleFamily = {
  line: {
    code: 'LD-061',
    named: true,
    grounds: toTable(
      'Beide ouders hebben gezag en gaven op papier toestemming om over J. en N. te overleggen. J. is 12 en tekende mee.',
    ),
    question:
      'De oudste staat onder toezicht. Past drang voor het jongere zusje, of kan hulp voor haar vrijwillig blijven?',
    children: [
      { initials: 'J.', age: 12 },
      { initials: 'N.', age: 8 },
    ],
    broughtInBy: 'jelle',
  },
  notes: (day) => [
    {
      text: 'De ondertoezichtstelling van J. loopt nog zeven maanden. Voor N. is er geen maatregel.',
      kind: 'feit',
      source: 'beschikking kinderrechter',
      date: day(62),
      leefgebieden: ['justitie'],
      marks: ['naar-het-verslag'],
      places: at('feiten'),
    },
    {
      text: 'N. liep steeds mee met de hulp voor J. Niemand van ons sprak haar alleen.',
      kind: 'feit',
      source: 'contactjournaal wijkteam',
      date: day(10),
      child: 'N.',
      places: at('feiten', 'zorgen'),
    },
  ],
};
