/** What of a decision goes into whose case file. */
export const dossierPath = (conferenceId: string): string => `/gezin/${conferenceId}/dossier`;

/** The same for all families of a meeting. */
export const meetingDossierPath = (meetingId: string): string => `/overleg/${meetingId}/dossier`;
