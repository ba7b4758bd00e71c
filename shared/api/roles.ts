/** Roles as the field knows them. */
export const ROLES = [
  'contactpersoon-jb',
  'teamleider',
  'wijkteammedewerker',
  'veilig-thuis',
  'gedragsdeskundige',
  'gast',
] as const;

/** Who sits at the table; a guest is there for one family and one question. */
export const TABLE_ROLES = ROLES.filter((role) => role !== 'gast');
