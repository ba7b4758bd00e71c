/** What a family came through, on one page to read and to print. */
export const timeLinePath = (conferenceId: string): string => `/gezin/${conferenceId}/tijdlijn`;
