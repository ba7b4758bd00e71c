export const meetingPath = (meetingId: string): string => `/overleg/${meetingId}`;

/** The simple page for a phone beside the table. */
export const phonePath = (meetingId: string): string => `${meetingPath(meetingId)}/telefoon`;

export const boardPath = (meetingId: string, conferenceId: string): string =>
  `${meetingPath(meetingId)}/gezin/${conferenceId}`;
