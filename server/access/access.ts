import type { Role } from '../../shared/api/contract';
import type { VerbOf } from './policy';

/** A person with a standing session. */
export interface Session {
  id: string;
  personId: string;
  name: string;
  role: Role;
  organisation: string;
  organisationId: string;
  expiresAt: number;
}

/** What somebody wants to do to what. The one question that the API, the sync path and the event stream ask alike. */
export type Wish =
  | { resource: 'meeting'; verb: VerbOf<'meeting'>; meetingId: string }
  /** personId: whose link it is. */
  | { resource: 'link'; verb: VerbOf<'link'>; meetingId: string; personId: string }
  | { resource: 'conference'; verb: VerbOf<'conference'>; conferenceId: string }
  /** The page of a guest, for the guest or for the table. */
  | { resource: 'gastblad'; verb: VerbOf<'gastblad'>; conferenceId: string; personId: string }
  | { resource: 'decision'; verb: VerbOf<'decision'>; conferenceId: string }
  | { resource: 'feedback'; verb: VerbOf<'feedback'>; feedbackId: string }
  | { resource: 'agreement'; verb: VerbOf<'agreement'>; agreementId: string }
  /** factId: of one fact, where that is somebody's own to do. */
  | { resource: 'happened'; verb: VerbOf<'happened'>; conferenceId: string; factId?: string }
  | { resource: 'outcome'; verb: VerbOf<'outcome'>; conferenceId: string }
  | { resource: 'release'; verb: VerbOf<'release'>; exportId: string }
  | { resource: 'series'; verb: VerbOf<'series'>; seriesId: string }
  | { resource: 'consult'; verb: VerbOf<'consult'>; consultId: string }
  | { resource: 'document'; verb: 'read' | 'write'; name: string };

/** What a granted wish to a document is about. */
export interface DocumentGrant {
  familyId: string;
  conferenceId: string;
  meetingId: string;
  /** Whether edits are accepted; else the document is read-only for this person. */
  write: boolean;
}

/** Whose rights changed, or to what; open sockets and streams ask again. */
export type RightsChange = { personId: string } | { sessionId: string } | { meetingId: string };
/** Whether a change is about this person's rights in this meeting. */
export const concerns = (change: RightsChange, { id, personId }: Session, meetingId: string): boolean => {
  if ('sessionId' in change) return change.sessionId === id;
  return 'personId' in change ? change.personId === personId : change.meetingId === meetingId;
};

export type RightsListener = (change: RightsChange) => void;

export interface Access {
  /** The standing session of a cookie header (as the browser sends it), or undefined. */
  sessionOf(cookieHeader: string | undefined): Promise<Session | undefined>;
  /** Whether this cookie's session went when the data were put back to an earlier moment. */
  wentWithRestore(cookieHeader: string | undefined): Promise<boolean>;
  /** Whether the session still stands: not revoked, not expired. */
  stands(sessionId: string): Promise<boolean>;
  /** The one access function. Forbidden and absent look alike. */
  may(session: Session, wish: Wish): Promise<boolean>;
  /** What a document is and whether this person may read it (undefined: no, or no such) and write it. */
  documentGrant(session: Session, documentName: string): Promise<DocumentGrant | undefined>;
  /** Call it after the commit that changed somebody's rights: tells the listeners. */
  changed(change: RightsChange): void;
  /** Calls back at every change of rights, until the returned function is called. */
  onChange(listener: RightsListener): () => void;
}
