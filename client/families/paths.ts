export const meetingPath = (meetingId: string): string => `/overleg/${meetingId}`;

/** The simple page for a phone beside the table. */
export const phonePath = (meetingId: string): string => `${meetingPath(meetingId)}/telefoon`;

export const boardPath = (meetingId: string, conferenceId: string): string =>
  `${meetingPath(meetingId)}/gezin/${conferenceId}`;

/** Where the table chooses and fills in what the outcome is. */
export const outcomePath = (meetingId: string, conferenceId: string): string =>
  `${boardPath(meetingId, conferenceId)}/uitkomst`;
