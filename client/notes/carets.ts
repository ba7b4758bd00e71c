import type { Plugin } from 'prosemirror-state';
import type { DecorationAttrs } from 'prosemirror-view';
import { yCursorPlugin } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { PresenceState, PresentPerson } from '../../shared/sync/presence';

/** Whether the caret of another screen can be read; a hostile one must not break this person's editor. */
const isReadable = (doc: Y.Doc, cursor: unknown): boolean => {
  try {
    const { anchor, head } = cursor as { anchor: unknown; head: unknown };
    for (const end of [anchor, head]) {
      Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(end), doc);
    }
    return true;
  } catch {
    return false;
  }
};

const caret = (user: Partial<PresentPerson>): HTMLElement => {
  const mark = document.createElement('span');
  mark.className = 'caret';
  mark.dataset.discipline = user.role;
  const name = document.createElement('span');
  name.className = 'caret-name';
  name.textContent = user.name ?? '';
  // Word joiners keep the caret from breaking a line or taking up width of its own.
  mark.append('\u2060', name, '\u2060');
  return mark;
};

const selection = (user: Partial<PresentPerson>): DecorationAttrs =>
  ({ class: 'caret-selection', 'data-discipline': user.role ?? '' }) satisfies DecorationAttrs;

/** Shows the carets and selections of others in this text, with their names, and tells them ours. */
export const carets = (awareness: Awareness): Plugin =>
  yCursorPlugin(awareness, {
    awarenessStateFilter: (own: number, client: number, state: PresenceState) =>
      client !== own && state.user !== undefined && state.cursor != null && isReadable(awareness.doc, state.cursor),
    cursorBuilder: caret,
    selectionBuilder: selection,
  });
