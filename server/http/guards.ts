import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { SESSION_HEADER, SESSION_PARAM } from '../../shared/api/session';
import type { Access, Session } from '../access/access';
import { Problem } from './problems';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by requireSession; read it with sessionOf. */
    standing: Session | null;
  }
}

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser tells of every command from which page it came; only our own pages may give one. */
export const requireOwnOrigin = (allowedOrigins: readonly string[]): onRequestAsyncHookHandler => {
  const allowed = new Set(allowedOrigins);
  return async (request) => {
    if (CHANGES_NOTHING.has(request.method)) return;
    if (!request.headers.origin || !allowed.has(request.headers.origin)) throw new Problem('wrong-origin');
  };
};

export const requireSession = (access: Access): onRequestAsyncHookHandler => {
  return async (request) => {
    const session = await access.sessionOf(request.headers.cookie);
    if (!session) {
      throw new Problem((await access.wentWithRestore(request.headers.cookie)) ? 'restored' : 'no-session');
    }
    // A page of somebody else in this browser, or of an earlier visit: what it asks is not asked by this person.
    const made = request.headers[SESSION_HEADER] ?? new URL(request.url, 'http://x').searchParams.get(SESSION_PARAM);
    if (typeof made === 'string' && made !== session.id) throw new Problem('other-session');
    request.standing = session;
  };
};

/** The person who asks. Only for routes behind requireSession. */
export const sessionOf = (request: FastifyRequest): Session => {
  if (!request.standing) throw new Problem('no-session');
  return request.standing;
};
