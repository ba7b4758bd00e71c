import type { Generated } from 'kysely';

/**
 * The tables as SQL sees them. Times are integers, ms since 1970 UTC; days are text, yyyy-mm-dd. A column `sealed` holds
 * what `seal` made; no content of a family stands in any other column. Ids are nanoid strings; yes and no are 1 and 0.
 */
export interface Tables {
  organisation: { id: string; name: string };
  person: { id: string; name: string; role: string; organisation_id: string };

  /** One table's meetings: every so many weeks from first_day on, at a time in the Netherlands. */
  series: {
    id: string;
    title: string;
    first_day: string;
    /** HH:MM */
    time: string;
    every_weeks: number;
    minutes: number;
    call_url: string | null;
    /** What happens to a meeting on a public holiday: skip | next-day. */
    on_holiday: string;
    /** Whether the table's members are assigned to every family, or only who is named. */
    table_sees: number;
    /** How long before and after a meeting its boards are open to who is assigned. */
    days_before: number;
    days_after: number;
    /** JSON of Step[], absent for the usual steps. */
    steps: string | null;
    /** Whether the numbers of a judged round stay until the family is closed. */
    keeps_scores: Generated<number>;
    /** JSON of CrisisLine[] (shared/api/contract.ts), absent where none was given. */
    crisis: Generated<string | null>;
    /** JSON of OutcomeSettings, absent for the usual ones. */
    outcomes: Generated<string | null>;
    version: Generated<number>;
  };
  /** part: member | achtervang. mandate: 1 for who gives the view of their organisation. */
  series_member: { series_id: string; person_id: string; part: string; mandate: Generated<number> };
  /** Samenwerkingsafspraken. body: JSON of PactBody. */
  pact: { series_id: string; version: number; at: number; made_by: string; body: string };
  pact_signature: { series_id: string; version: number; organisation_id: string; person_id: string; at: number };
  calendar_feed: {
    id: string;
    person_id: string;
    token_digest: Uint8Array;
    created_at: number;
    revoked_at: number | null;
  };

  /** minutes: how long it lasts. agenda_version counts the changes of its agenda, version those of its planning. */
  meeting: {
    id: string;
    title: string;
    starts_at: string;
    minutes: Generated<number>;
    agenda_version: Generated<number>;
    series_id: Generated<string | null>;
    /** The day that the series gave it, whatever it was moved to. */
    planned_day: Generated<string | null>;
    /** planned | open | closed | cancelled | skipped. */
    state: Generated<string>;
    /** Why it was moved, cancelled or skipped. */
    reason: Generated<string | null>;
    call_url: Generated<string | null>;
    /** With which a phone joins while it is open. */
    room_code: Generated<string | null>;
    opened_at: Generated<number | null>;
    closed_at: Generated<number | null>;
    /** As of the series; without bounds when absent. */
    table_sees: Generated<number>;
    boards_from: Generated<number | null>;
    boards_until: Generated<number | null>;
    version: Generated<number>;
  };
  /** part: member | achtervang; an achtervang counts only once active. */
  participant: { meeting_id: string; person_id: string; part: Generated<string>; active: Generated<number> };

  /** sealed: JSON of FamilyDetails, absent while nothing of it is known. */
  /** facts_in: whether what happened in it before it was kept in one place was taken in. */
  family: { id: string; created_at: number; sealed: Generated<Uint8Array | null>; facts_in: Generated<number> };
  /** sealed: JSON of FamilyLine (server/meetings). */
  conference: {
    id: string;
    meeting_id: string;
    family_id: string;
    position: number;
    brought_in_by: string;
    /** For this family on the agenda. */
    minutes: Generated<number>;
    urgent: Generated<number>;
    opdrachtgever: Generated<string | null>;
    /** overleg | intervisie | eigen. */
    form: Generated<string>;
    notulist: Generated<string | null>;
    /** How many meetings it was carried over. */
    carried: Generated<number>;
    /** When its turn last ended, or it was closed without one; not in the meeting that it was carried over to. */
    left_at: Generated<number | null>;
    closed_at: Generated<number | null>;
    made_at: Generated<number>;
    version: Generated<number>;
    sealed: Uint8Array;
  };
  /** kind: closed | reopened | postponed, in this meeting. sealed: JSON of its reason. */
  conference_event: {
    id: string;
    conference_id: string;
    meeting_id: string;
    at: number;
    person_id: string;
    kind: string;
    sealed: Uint8Array;
  };
  /** Who is assigned to a family besides the table, or although at the table is not. */
  assignment: { conference_id: string; person_id: string; assigned: number };
  /** set_by: a person's id, or SYSTEM when their screen told. */
  attendance: { conference_id: string; person_id: string; present: number; at: number; set_by: string };
  /** sealed: JSON of GuestWords (server/guests). */
  guest: {
    conference_id: string;
    person_id: string;
    invited_by: string;
    invited_at: number;
    expires_at: number;
    revoked_at: number | null;
    sealed: Uint8Array;
  };
  /** state: JSON of Facilitation (server/leading); leader and turn stand beside it for the access function. */
  facilitation: {
    meeting_id: string;
    version: number;
    leader: string | null;
    turn: string | null;
    last_turn: string | null;
    last_turn_ended_at: number | null;
    state: string;
  };
  /** On what ground an organisation may know a family's names. sealed: JSON of Naming. */
  naming: { family_id: string; organisation_id: string; version: number; sealed: Uint8Array };
  /** A kort consult. Its id names the key that it is sealed with, and its family when it grows into one. */
  consult: {
    id: string;
    series_id: string;
    asked_by: string;
    asked_at: number;
    answered_by: string | null;
    answered_at: number | null;
    family_id: string | null;
    version: Generated<number>;
    sealed: Uint8Array;
    sealed_answer: Uint8Array | null;
  };
  /**
   * due: a day. status: AgreementStatus (shared/api/agreements.ts). fact: what happens when it is done, as in feedback.
   * sealed: JSON of AgreementWords.
   */
  agreement: {
    id: string;
    conference_id: string;
    family_id: string;
    owner: string | null;
    due: string | null;
    status: string;
    made_at: number;
    made_by: string;
    version: Generated<number>;
    fact: Generated<string | null>;
    sealed: Uint8Array;
  };
  /** A family's weighing in one conference; version counts all that changes in it, voices too. sealed: JSON of StoredWeighing. */
  weighing: { conference_id: string; family_id: string; version: number; sealed: Uint8Array };
  /** The 0–10 question, asked once for one child. sealed: JSON of its child. */
  score_round: {
    id: string;
    conference_id: string;
    family_id: string;
    /** Which asking for this child it is, from 1. */
    number: number;
    asked_at: number;
    asked_by: string;
    revealed_at: Generated<number | null>;
    judged_at: Generated<number | null>;
    sealed: Uint8Array;
  };
  /** One person's answer: a row says that there is one, and nothing in it tells when, or which. Gone once it was judged. */
  score: { round_id: string; person_id: string; sealed: Uint8Array };
  /** What a child or a parent said. typed_by: who typed it in their name, as it stands. sealed: JSON of StoredVoice. */
  voice: {
    id: string;
    conference_id: string;
    family_id: string;
    typed_at: number;
    typed_by: string;
    version: Generated<number>;
    sealed: Uint8Array;
  };

  /**
   * The outcome cards of a conference. holder: who holds the chosen one after the decision; awaiting: for whom a
   * hand-over waits (AWAITING in server/outcomes/sealed.ts). sealed: JSON of Drafts (server/outcomes).
   */
  outcome: {
    conference_id: string;
    family_id: string;
    version: number;
    holder: string | null;
    awaiting: number;
    sealed: Uint8Array;
  };
  /** Who holds which regie over a family. sealed: JSON of its lines (server/regie). */
  regie: { family_id: string; version: number; sealed: Uint8Array };
  /** Deciding in one conference. sealed: JSON of Deciding (server/decisions). */
  decision: { conference_id: string; family_id: string; sealed: Uint8Array };
  /** What was decided, corrected, or attached; never changed. sealed: JSON of Laid (server/decisions). */
  record: {
    seq: Generated<number>;
    id: string;
    conference_id: string;
    family_id: string;
    at: number;
    person_id: string;
    sealed: Uint8Array;
  };
  /**
   * Who must hear what of a decision. due: a day. status: open | done | not-told | withdrawn. fact: the id of the fact that it
   * was told, there or not yet; done and not-told follow from it. sealed: JSON of FeedbackWords (server/feedback).
   */
  feedback: {
    id: string;
    conference_id: string;
    family_id: string;
    owner: string | null;
    due: string;
    status: string;
    made_at: number;
    made_by: string;
    version: Generated<number>;
    fact: Generated<string | null>;
    sealed: Uint8Array;
  };
  /**
   * What really happened, one row a topic of a conference. owner, due: who must still do something because of it, before
   * when. at: of its last change. version counts its changes. sealed: JSON of StoredFact (server/happened).
   */
  happened: {
    id: string;
    conference_id: string;
    family_id: string;
    owner: string | null;
    due: string | null;
    at: number;
    version: number;
    sealed: Uint8Array;
  };

  /** What went to whom; never changed. bundle: the job that it was made for. sealed: JSON of LaidExport (server/exports). */
  export: {
    seq: Generated<number>;
    id: string;
    conference_id: string;
    family_id: string;
    at: number;
    person_id: string;
    bundle: string | null;
    sealed: Uint8Array;
  };
  /**
   * By whom a copy for somebody of a family is let go. asked_of: absent when who made it does so alone; answer_by: the day until
   * which only they answer. state: asked | let-go | refused | withdrawn. sealed: JSON of ReleaseWords (server/exports).
   */
  release: {
    export_id: string;
    conference_id: string;
    family_id: string;
    asked_at: number;
    asked_by: string;
    asked_of: string | null;
    answer_by: string | null;
    state: string;
    answered_at: number | null;
    answered_by: string | null;
    version: Generated<number>;
    sealed: Uint8Array;
  };
  /** Marks on what was typed about a family in one conference. sealed: JSON of ItemMark[] (shared/audience). */
  item_mark: { conference_id: string; family_id: string; version: number; sealed: Uint8Array };
  /**
   * Work that goes on by itself, whatever happens meanwhile. kind: deliver | bundle. subject: the id of an export or a meeting.
   * state: queued | working | done | failed. run_at: not before. note: why it failed, without a word about a family.
   */
  job: {
    id: string;
    kind: string;
    subject: string;
    person_id: string;
    state: string;
    made_at: number;
    changed_at: number;
    run_at: number;
    attempts: Generated<number>;
    done: Generated<number>;
    total: Generated<number>;
    note: Generated<string | null>;
  };
  /** What a job made or must remember of one family: a file by its name, or its steps. */
  job_part: { job_id: string; name: string; family_id: string; sealed: Uint8Array };
  /** A Word file of a team; nothing of a family stands in it. */
  letterhead: { series_id: string; at: number; person_id: string; bytes: Uint8Array };

  link: {
    id: string;
    person_id: string;
    meeting_id: string;
    token_digest: Uint8Array;
    created_at: number;
    revoked_at: number | null;
    /** A guest's: the one family that it leads to. */
    conference_id: Generated<string | null>;
    expires_at: Generated<number | null>;
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
  /** See server/audit/entry.ts. kind: laid-down | taken-in. salt: absent once what the entry tells of was purged. */
  chain: {
    seq: number;
    at: number;
    kind: string;
    item: string;
    salt: Uint8Array | null;
    digest: Uint8Array;
    mac: Uint8Array;
  };
}
