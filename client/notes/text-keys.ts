import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { noteSchema } from '../../shared/board/note-schema';

const { bulletList, orderedList, listItem, hardBreak } = noteSchema.nodes;
const { bold, italic } = noteSchema.marks;

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return true;
};

export interface TextDoings {
  leave(): void;
  undo(): void;
  redo(): void;
}

const always =
  (run: () => void): Command =>
  () => {
    run();
    return true;
  };

/** The keys of a note's text, and the lists that "- " and "1. " begin. */
export const textKeys = ({ leave, undo, redo }: TextDoings): Plugin[] => [
  inputRules({
    rules: [
      wrappingInputRule(/^\s*[-*]\s$/, bulletList),
      wrappingInputRule(
        /^(\d{1,3})\.\s$/,
        orderedList,
        (match) => ({ start: Number(match[1]) }),
        (match, node) => node.childCount + Number(node.attrs.start) === Number(match[1]),
      ),
    ],
  }),
  keymap({
    Escape: always(leave),
    'Mod-Enter': always(leave),
    'Mod-z': always(undo),
    'Mod-y': always(redo),
    'Mod-Shift-z': always(redo),
    'Mod-b': toggleMark(bold),
    'Mod-i': toggleMark(italic),
    'Mod-Shift-8': wrapInList(bulletList),
    'Mod-Shift-7': wrapInList(orderedList),
    'Shift-Enter': breakLine,
    Enter: splitListItem(listItem),
    Tab: chainCommands(sinkListItem(listItem), always(leave)),
    'Shift-Tab': chainCommands(liftListItem(listItem), always(leave)),
  }),
  keymap(baseKeymap),
];
