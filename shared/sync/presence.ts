import type { WorksheetKey } from '../worksheets/worksheets';

/** A person as everyone at the table sees them. Written by the server from the session, never by a client. */
export interface PresentPerson {
  personId: string;
  name: string;
  role: string;
  organisation: string;
}

/**
 * The awareness state of one screen. `user` is replaced by the server; the rest is the client's own.
 * x and y are in board units on the canvas.
 */
export interface PresenceState {
  user?: PresentPerson;
  pointer?: { x: number; y: number } | null;
  selected?: string[];
  /** The note this person's caret is in, and in which worksheet they see it. */
  editing?: { note: string; worksheet: WorksheetKey } | null;
  /** Caret and selection inside a note's text, as y-prosemirror writes it. */
  cursor?: unknown;
}
