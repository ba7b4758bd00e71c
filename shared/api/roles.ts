/** Roles as the field knows them. Source: domain.md §2. */
export const ROLES = [
  'contactpersoon-jb',
  'teamleider',
  'wijkteammedewerker',
  'veilig-thuis',
  'gedragsdeskundige',
  'gast',
] as const;
