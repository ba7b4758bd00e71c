import type { Action } from './actions/action';
import { ARRANGE_ACTIONS } from './actions/arrange-actions';
import { NOTE_ACTIONS } from './actions/note-actions';
import { PAGE_ACTIONS } from './actions/page-actions';
import { PLACE_ACTIONS } from './actions/place-actions';
import type { Desk } from './desk';
import { type Pressed, pressedKeys } from './keys';

/** Everything people can do on a board, on the canvas and in the list alike. */
export const ACTIONS: readonly Action[] = [...NOTE_ACTIONS, ...PLACE_ACTIONS, ...ARRANGE_ACTIONS, ...PAGE_ACTIONS];

const BY_ID = new Map(ACTIONS.map((action) => [action.id, action]));
const BY_KEYS = new Map(ACTIONS.flatMap((action) => action.keys.map((keys) => [keys, action] as const)));

export const actionById = (id: string): Action => {
  const action = BY_ID.get(id);
  if (!action) throw new Error(`no such action: ${id}`);
  return action;
};

/** The action that a key press asks for. */
export const actionFor = (pressed: Pressed): Action | undefined => {
  const action = BY_KEYS.get(pressedKeys(pressed));
  return action?.byBrowser ? undefined : action;
};

/** Whether it can be done here and now. */
export const canDo = (action: Action, desk: Desk): boolean =>
  (action.reads === true || !desk.board.readOnly) && action.enabled(desk);

/**
 * Does it as one step of undo, unless it is a held key going on. Returns whether it could be done; on a read-only board
 * what cannot be done is answered with why.
 */
export const perform = (action: Action, desk: Desk): boolean => {
  if (!action.enabled(desk)) return false;
  if (!canDo(action, desk)) {
    desk.board.announce(desk.t('readOnly.said'));
    return true;
  }
  if (!action.repeats) desk.board.room.undo.stopCapturing();
  action.run(desk);
  return true;
};
