import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';
import { TEXT_PER_NOTE } from '../../shared/board/limits';

const lengthOf = (doc: Node) => doc.textBetween(0, doc.content.size, '\n', '\n').length;

/** A change that came from the shared document; only what this person types can be refused. */
const isReceived = (transaction: Transaction) => transaction.getMeta(ySyncPluginKey) !== undefined;

/** Refuses what would make a note longer than its limit, and says so; what stands stays. */
export const limitText = (refused: () => void): Plugin =>
  new Plugin({
    filterTransaction(transaction: Transaction, state: EditorState) {
      if (!transaction.docChanged || isReceived(transaction)) return true;
      const after = lengthOf(transaction.doc);
      if (after <= TEXT_PER_NOTE || after <= lengthOf(state.doc)) return true;
      refused();
      return false;
    },
  });
