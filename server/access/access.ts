import type { Role } from '../../shared/api/contract';

/** A person with a standing session. */
export interface Session {
  id: string;
  personId: string;
  name: string;
  role: Role;
  organisation: string;
  expiresAt: number;
}

/** What somebody wants to do to what. The one question that the API and the sync path ask alike. */
export type Wish =
  | { verb: 'read' | 'manage-links' | 'lead'; resource: 'meeting'; meetingId: string }
  | { verb: 'read' | 'write'; resource: 'document'; name: string };

/** What a granted wish to a document is about. */
export interface DocumentGrant {
  familyId: string;
  conferenceId: string;
  meetingId: string;
  /** Whether edits are accepted; else the document is read-only for this person. */
  write: boolean;
}

/** Something about a person's rights changed; open sockets and streams ask again. */
export type RightsListener = (change: { personId: string } | { sessionId: string }) => void;

export interface Access {
  /** The standing session of a cookie header (as the browser sends it), or undefined. */
  sessionOf(cookieHeader: string | undefined): Promise<Session | undefined>;
  /** Whether the session still stands: not revoked, not expired. */
  stands(sessionId: string): Promise<boolean>;
  /** The one access function. Forbidden and absent look alike. */
  may(session: Session, wish: Wish): Promise<boolean>;
  /** What a document is and whether this person may read it (undefined: no, or no such) and write it. */
  documentGrant(session: Session, documentName: string): Promise<DocumentGrant | undefined>;
  /** Calls back at every change of rights, until the returned function is called. */
  onChange(listener: RightsListener): () => void;
}
