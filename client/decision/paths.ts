/** The record of a decision, as a page to read and to print. */
export const recordPath = (conferenceId: string): string => `/gezin/${conferenceId}/verslag`;

/** The board of a conference that was held earlier. */
export const earlierBoardPath = (conferenceId: string): string => `/gezin/${conferenceId}/bord`;
