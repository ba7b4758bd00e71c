import type { Access, Session } from '../access/access';

/** Whether a change of this topic (the id of a meeting, a series or a consult) may change what this person sees at first. */
export const concernsPerson = async (access: Access, session: Session, topic: string): Promise<boolean> =>
  (await access.may(session, { resource: 'meeting', verb: 'read', meetingId: topic })) ||
  (await access.may(session, { resource: 'consult', verb: 'read', consultId: topic })) ||
  (await access.may(session, { resource: 'series', verb: 'read', seriesId: topic }));
