export const meetingPath = (meetingId: string): string => `/overleg/${meetingId}`;

export const boardPath = (meetingId: string, conferenceId: string): string =>
  `${meetingPath(meetingId)}/gezin/${conferenceId}`;
