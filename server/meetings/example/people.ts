import type { MeetingDefinition } from '../definition';

/** Around the table of the example. All names are made up. */
export const organisations: MeetingDefinition['organisations'] = [
  { key: 'jeugdbescherming', name: 'Jeugdbescherming Waterstreek' },
  { key: 'wijkteam', name: 'Sociaal wijkteam De Linde' },
  { key: 'veilig-thuis', name: 'Veilig Thuis Waterstreek' },
  { key: 'school', name: 'Basisschool De Waterlelie' },
];

/** One for every role: who stands in when somebody is ill, once activated. */
const achtervangen: MeetingDefinition['people'] = [
  {
    key: 'ingrid',
    name: 'Ingrid Hofstee',
    role: 'contactpersoon-jb',
    organisation: 'jeugdbescherming',
    achtervang: true,
  },
  { key: 'bram', name: 'Bram Oudewater', role: 'teamleider', organisation: 'wijkteam', achtervang: true },
  { key: 'naima', name: 'Naima el Ouali', role: 'wijkteammedewerker', organisation: 'wijkteam', achtervang: true },
  { key: 'sietske', name: 'Sietske Bouma', role: 'veilig-thuis', organisation: 'veilig-thuis', achtervang: true },
  { key: 'ruben', name: 'Ruben Kalma', role: 'gedragsdeskundige', organisation: 'jeugdbescherming', achtervang: true },
];

export const people: MeetingDefinition['people'] = [
  { key: 'marloes', name: 'Marloes Terhaak', role: 'contactpersoon-jb', organisation: 'jeugdbescherming' },
  { key: 'dennis', name: 'Dennis Sardjoe', role: 'contactpersoon-jb', organisation: 'jeugdbescherming' },
  { key: 'samira', name: 'Samira Benhaddou', role: 'teamleider', organisation: 'wijkteam' },
  { key: 'jelle', name: 'Jelle Roosenbrand', role: 'wijkteammedewerker', organisation: 'wijkteam' },
  { key: 'elif', name: 'Elif Korkut', role: 'wijkteammedewerker', organisation: 'wijkteam' },
  { key: 'wendeline', name: 'Wendeline Groothuis', role: 'veilig-thuis', organisation: 'veilig-thuis' },
  { key: 'shanice', name: 'Shanice Pinas', role: 'gedragsdeskundige', organisation: 'jeugdbescherming' },
  ...achtervangen,
  {
    key: 'anneke',
    name: 'Anneke Hoogland',
    role: 'gast',
    organisation: 'school',
    guestOf: {
      family: 'LD-009',
      function: 'intern begeleider',
      question: 'Wat ziet u op school sinds de zomervakantie? En wat had u eerder van ons willen horen?',
    },
  },
];
