import type { MeetingDefinition } from '../definition';

/** Around the table of the example. All names are made up. */
export const organisations: MeetingDefinition['organisations'] = [
  { key: 'jeugdbescherming', name: 'Jeugdbescherming Waterstreek' },
  { key: 'wijkteam', name: 'Sociaal wijkteam De Linde' },
  { key: 'veilig-thuis', name: 'Veilig Thuis Waterstreek' },
];

export const people: MeetingDefinition['people'] = [
  { key: 'marloes', name: 'Marloes Terhaak', role: 'contactpersoon-jb', organisation: 'jeugdbescherming' },
  { key: 'dennis', name: 'Dennis Sardjoe', role: 'contactpersoon-jb', organisation: 'jeugdbescherming' },
  { key: 'samira', name: 'Samira Benhaddou', role: 'teamleider', organisation: 'wijkteam' },
  { key: 'jelle', name: 'Jelle Roosenbrand', role: 'wijkteammedewerker', organisation: 'wijkteam' },
  { key: 'elif', name: 'Elif Korkut', role: 'wijkteammedewerker', organisation: 'wijkteam' },
  { key: 'wendeline', name: 'Wendeline Groothuis', role: 'veilig-thuis', organisation: 'veilig-thuis' },
  { key: 'shanice', name: 'Shanice Pinas', role: 'gedragsdeskundige', organisation: 'jeugdbescherming' },
];
