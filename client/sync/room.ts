import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { NoteDraft } from '../../shared/board/commands';
import type { BoardView } from '../../shared/board/view';
import type { Damage } from './vault';

/** What the save indicator may say. It tells the truth: `saved` only when every edit on this screen is on disk. */
export type SaveStatus =
  | { kind: 'loading' }
  | { kind: 'saved' }
  | { kind: 'saving' }
  /** Not connected. `waiting` is the number of changed notes that are not on disk yet. */
  | { kind: 'offline'; waiting: number }
  /** The server refuses; the room is over until it is reloaded. Unsent edits were set aside first. */
  | { kind: 'ended'; reason: 'no-session' | 'restored' | 'not-found' | 'old-client' | 'too-large' | 'refused' };

/** A value that can be read and watched; fits React's useSyncExternalStore. */
export interface Readable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** Edits that the server refused, kept as text until somebody takes them over or throws them away. */
export interface Aside {
  id: string;
  document: string;
  /** ms since 1970. */
  at: number;
  drafts: NoteDraft[];
  /** All that stood on this screen when the server's data were put back; what is on the board again need not be offered. */
  whole?: boolean;
}

/** One live document on this screen, connected as long as the room is open. */
export interface BoardRoom {
  readonly document: string;
  readonly doc: Y.Doc;
  readonly view: BoardView;
  readonly undo: Y.UndoManager;
  readonly awareness: Awareness;
  readonly status: Readable<SaveStatus>;
  /** Whether all that the server had when this connection began is here: what is missing is then really not there. */
  readonly synced: Readable<boolean>;
  /**
   * Whether what stands on this board is here at all, from the server or from the copy on this device: until then nothing is
   * shown as empty, and nothing can be written.
   */
  readonly loaded: Readable<boolean>;
  /** When what is shown is the copy on this device: of which moment (ms since 1970). */
  readonly copyOf: Readable<number | undefined>;
  /** What of that copy could not be read while edits were waiting in it; until this person has seen it. */
  readonly damage: Readable<Damage | undefined>;
  seeDamage(): void;
  /** Whether this browser keeps an offline copy of the board; false in a private window or with a full disk, say. */
  readonly copyKept: Readable<boolean>;
  /** Shown while this person looks at the board; someone who looks elsewhere is not "here". */
  setHere(here: boolean): void;
}
