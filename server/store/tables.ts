import type { Generated } from 'kysely';

/**
 * The tables as SQL sees them. Times are integers, ms since 1970 UTC. A column `sealed` holds what `seal` made; no content
 * of a family stands in any other column. Ids are nanoid strings.
 */
export interface Tables {
  organisation: { id: string; name: string };
  person: { id: string; name: string; role: string; organisation_id: string };
  /** minutes: how long it lasts. agenda_version counts the changes of its agenda. */
  meeting: {
    id: string;
    title: string;
    starts_at: string;
    minutes: Generated<number>;
    agenda_version: Generated<number>;
  };
  participant: { meeting_id: string; person_id: string };
  family: { id: string; created_at: number };
  /** sealed: JSON of FamilyLine (server/meetings). */
  conference: {
    id: string;
    meeting_id: string;
    family_id: string;
    position: number;
    brought_in_by: string;
    /** For this family on the agenda. */
    minutes: Generated<number>;
    /** 0 or 1. */
    urgent: Generated<number>;
    sealed: Uint8Array;
  };
  link: {
    id: string;
    person_id: string;
    meeting_id: string;
    token_digest: Uint8Array;
    created_at: number;
    revoked_at: number | null;
  };
  session: {
    id: string;
    person_id: string;
    link_id: string;
    token_digest: Uint8Array;
    created_at: number;
    expires_at: number;
    revoked_at: number | null;
  };
  /** One row per commit of a live document: the received update bytes of one tick, framed and sealed. */
  document_update: { seq: Generated<number>; document: string; sealed: Uint8Array };
  /** What a document was compacted to; updates with seq ≤ up_to_seq are in it and gone from document_update. */
  document_snapshot: { document: string; up_to_seq: number; sealed: Uint8Array };
  /** Who first delivered edits under a Yjs client id; the record takes authorship from here. */
  document_author: { document: string; client_id: number; person_id: string; first_seen: number };
  audit: { id: Generated<number>; at: number; person_id: string; act: string; subject: string };
}
