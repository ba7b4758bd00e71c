import { parseDocumentName } from '../../shared/sync/documents';
import type { Store } from '../store/store';
import type { Access, Session, Wish } from './access';
import { POLICY, type Resource, type Verb } from './policy';
import type { SessionCookie } from './session-cookie';
import type { Sessions } from './sessions';

/** What is known of one person and one thing. */
interface Facts {
  participant: boolean;
  own: boolean;
}

/** The one decision: the policy's rule, asked for this person and this thing. */
const allowed = ({ role }: Session, resource: Resource, verb: Verb, { participant, own }: Facts): boolean => {
  const rule = POLICY[resource][verb];
  if (!rule || !participant) return false;
  return rule.roles.includes(role) && (own || !rule.own);
};

/** Access over what the store knows. Every question is one indexed look-up, so that no answer can be stale. */
export const createAccess = (store: Store, sessions: Sessions, cookie: SessionCookie): Access => {
  const takesPart = async (personId: string, meetingId: string): Promise<boolean> => {
    const found = await store.read(
      store.sql
        .selectFrom('participant')
        .select('person_id')
        .where('meeting_id', '=', meetingId)
        .where('person_id', '=', personId),
    );
    return found.length > 0;
  };

  /** The conference, if this person takes part in its meeting. */
  const conferenceOf = async (personId: string, conferenceId: string) => {
    const [row] = await store.read(
      store.sql
        .selectFrom('conference')
        .innerJoin('participant', 'participant.meeting_id', 'conference.meeting_id')
        .select(['conference.family_id', 'conference.meeting_id'])
        .where('conference.id', '=', conferenceId)
        .where('participant.person_id', '=', personId),
    );
    return row;
  };

  const stands = async (sessionId: string) => (await sessions.ofId(sessionId)) !== undefined;

  const documentGrant: Access['documentGrant'] = async (session, documentName) => {
    const document = parseDocumentName(documentName);
    if (!document || !(await stands(session.id))) return undefined;
    const conference = await conferenceOf(session.personId, document.conferenceId);
    if (!conference) return undefined;
    const facts = { participant: true, own: document.kind === 'draft' && document.personId === session.personId };
    if (!allowed(session, document.kind, 'read', facts)) return undefined;
    return {
      familyId: conference.family_id,
      conferenceId: document.conferenceId,
      meetingId: conference.meeting_id,
      write: allowed(session, document.kind, 'write', facts),
    };
  };

  const may = async (session: Session, wish: Wish): Promise<boolean> => {
    if (wish.resource === 'document') {
      const grant = await documentGrant(session, wish.name);
      return wish.verb === 'write' ? grant?.write === true : grant !== undefined;
    }
    if (!(await stands(session.id))) return false;
    const participant = await takesPart(session.personId, wish.meetingId);
    return allowed(session, wish.resource, wish.verb, { participant, own: false });
  };

  return {
    async sessionOf(cookieHeader) {
      const token = cookie.read(cookieHeader);
      return token ? sessions.ofToken(token) : undefined;
    },
    stands,
    may,
    documentGrant,
    onChange: (listener) => sessions.onEnd(listener),
  };
};
