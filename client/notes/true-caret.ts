import { Plugin, type Selection, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { getRelativeSelection, type ProsemirrorBinding, ySyncPluginKey } from 'y-prosemirror';
import type * as Y from 'yjs';

/** Where the browser has the caret, when the editor was not told of it yet. */
const untoldCaret = (view: EditorView): Selection | undefined => {
  if (view.isDestroyed || view.composing || !view.hasFocus()) return undefined;
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = view.dom.ownerDocument.getSelection() ?? {};
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return undefined;
  const { doc, selection } = view.state;
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)];
  const inPage = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  return inPage.eq(selection) ? undefined : inPage;
};

/**
 * Keeps the caret where the hand put it. A browser tells the editor of a moved caret a moment later; an edit of another
 * that comes within that moment would put the caret back to where the editor thinks it is (yjs/y-prosemirror#146).
 */
export const trueCaret = (doc: Y.Doc): Plugin =>
  new Plugin({
    view(view) {
      const beforeEdit = ({ local }: Y.Transaction) => {
        const caret = local ? undefined : untoldCaret(view);
        const binding: ProsemirrorBinding | undefined = ySyncPluginKey.getState(view.state)?.binding;
        if (!caret || !binding) return;
        const told = view.state.apply(view.state.tr.setSelection(caret));
        binding.beforeTransactionSelection = getRelativeSelection(binding, told);
      };
      doc.on('beforeTransaction', beforeEdit);
      return { destroy: () => doc.off('beforeTransaction', beforeEdit) };
    },
  });

/** The same for a transaction that only shows something, as the moved caret of another. */
export const tellCaret = (view: EditorView, transaction: Transaction): Transaction => {
  const caret = transaction.docChanged || transaction.selectionSet ? undefined : untoldCaret(view);
  return caret ? transaction.setSelection(caret) : transaction;
};
