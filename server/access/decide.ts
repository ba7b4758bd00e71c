import { parseDocumentName } from '../../shared/sync/documents';
import type { Access, RightsListener, Session, Wish } from './access';
import type { FactFinder, Facts } from './facts';
import { type Resource, rulesFor } from './policy';
import type { SessionCookie } from './session-cookie';
import type { Sessions } from './sessions';

/** The one decision: the policy's rules, asked for this person and this thing. */
const allowed = ({ role }: Session, resource: Resource, verb: string, facts: Facts): boolean =>
  rulesFor(resource, verb).some(({ roles, when }) => roles.includes(role) && when.every((fact) => facts.has(fact)));

interface AccessDeps {
  sessions: Sessions;
  cookie: SessionCookie;
  facts: FactFinder;
}

/** Access over what the store knows. Every question is a few indexed look-ups, so that no answer can be stale. */
export const createAccess = ({ sessions, cookie, facts }: AccessDeps): Access => {
  const listeners = new Set<RightsListener>();
  const stands = async (sessionId: string) => (await sessions.ofId(sessionId)) !== undefined;

  const documentGrant: Access['documentGrant'] = async (session, documentName) => {
    const document = parseDocumentName(documentName);
    if (!document || !(await stands(session.id))) return undefined;
    const { kind, conferenceId } = document;
    const owner = 'personId' in document ? document.personId : undefined;
    const known = await facts.conference(session.personId, conferenceId, owner);
    if (!known || !allowed(session, kind, 'read', known.facts)) return undefined;
    return { ...known.place, conferenceId, write: allowed(session, kind, 'write', known.facts) };
  };

  const factsOf = async ({ personId }: Session, wish: Exclude<Wish, { resource: 'document' }>) => {
    switch (wish.resource) {
      case 'meeting':
        return facts.meeting(personId, wish.meetingId);
      case 'link':
        return facts.link(personId, wish.meetingId, wish.personId);
      case 'series':
        return facts.series(personId, wish.seriesId);
      case 'consult':
        return facts.consult(personId, wish.consultId);
      case 'feedback':
        return facts.feedback(personId, wish.feedbackId);
      case 'agreement':
        return facts.agreement(personId, wish.agreementId);
      case 'release':
        return facts.release(personId, wish.exportId);
      case 'decision':
        return facts.decision(personId, wish.conferenceId);
      case 'conference':
        return (await facts.conference(personId, wish.conferenceId))?.facts;
      case 'happened':
        return facts.happened(personId, wish.conferenceId, wish.factId);
      case 'outcome':
        return facts.outcome(personId, wish.conferenceId);
      case 'gastblad':
        return (await facts.conference(personId, wish.conferenceId, wish.personId))?.facts;
    }
  };

  const may = async (session: Session, wish: Wish): Promise<boolean> => {
    if (wish.resource === 'document') {
      const grant = await documentGrant(session, wish.name);
      return wish.verb === 'write' ? grant?.write === true : grant !== undefined;
    }
    if (!(await stands(session.id))) return false;
    const known = await factsOf(session, wish);
    return known !== undefined && allowed(session, wish.resource, wish.verb, known);
  };

  return {
    async sessionOf(cookieHeader) {
      const token = cookie.read(cookieHeader);
      return token ? sessions.ofToken(token) : undefined;
    },
    async wentWithRestore(cookieHeader) {
      const token = cookie.read(cookieHeader);
      return token !== undefined && sessions.wentWithRestore(token);
    },
    stands,
    may,
    documentGrant,
    changed(change) {
      for (const listener of listeners) listener(change);
    },
    onChange(listener) {
      listeners.add(listener);
      const stopSessions = sessions.onEnd(listener);
      return () => {
        listeners.delete(listener);
        stopSessions();
      };
    },
  };
};
