import type { TFunction } from 'i18next';
import type { Desk } from '../desk';
import type { Keys } from '../keys';

export type ActionGroup = 'note' | 'place' | 'arrange' | 'history' | 'view';

/** Something people can do on a board, as data: toolbar, menu, help and keys all come from it. */
export interface Action {
  id: string;
  group: ActionGroup;
  /** Any of these does it; the first is shown. */
  keys: readonly Keys[];
  words(t: TFunction<'board'>): string;
  enabled(desk: Desk): boolean;
  run(desk: Desk): void;
  /** Changes nothing on the board, so that it can be done on a read-only one too. */
  reads?: true;
  /** Held down, it goes on, and is undone in one step. */
  repeats?: true;
  /** The browser has an event of its own for these keys (the clipboard); the key handler leaves them alone. */
  byBrowser?: true;
}
