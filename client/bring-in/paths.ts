import { meetingPath } from '../families/paths';

export const bringInPath = (meetingId: string): string => `${meetingPath(meetingId)}/inbrengen`;

/** The board of an earlier conference, by itself. */
export const earlierPath = (conferenceId: string): string => `/gezin/${conferenceId}`;

/** Of the API. */
export const familiesPath = (meetingId: string): string => `/api/meetings/${encodeURIComponent(meetingId)}/families`;
