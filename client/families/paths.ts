export const meetingPath = (meetingId: string): string => `/overleg/${meetingId}`;

/** The simple page for a phone beside the table. */
export const phonePath = (meetingId: string): string => `${meetingPath(meetingId)}/telefoon`;

export const boardPath = (meetingId: string, conferenceId: string): string =>
  `${meetingPath(meetingId)}/gezin/${conferenceId}`;

/** Opens what is decided beside a family's board. */
export const DECISION_HASH = '#besluit';
export const decisionPath = (meetingId: string, conferenceId: string): string =>
  `${boardPath(meetingId, conferenceId)}${DECISION_HASH}`;

/** A sheet for telling one of a family what was decided. */
export const talkPath = (meetingId: string, conferenceId: string, memberId: string): string =>
  `${boardPath(meetingId, conferenceId)}/gesprek/${memberId}`;

/** Where the table chooses and fills in what the outcome is. */
export const outcomePath = (meetingId: string, conferenceId: string): string =>
  `${boardPath(meetingId, conferenceId)}/uitkomst`;
