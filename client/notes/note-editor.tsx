import { EditorState, Selection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey } from 'y-prosemirror';
import type * as Y from 'yjs';
import { fitsSchema, noteSchema } from '../../shared/board/note-schema';
import type { BoardRoom } from '../sync/room';
import { carets } from './carets';
import { limitText } from './limit-text';
import { textKeys } from './text-keys';
import { tellCaret, trueCaret } from './true-caret';

interface MountedProps {
  room: BoardRoom;
  fragment: Y.XmlFragment;
  /** The accessible name of the text. */
  label: string;
  /** Where the caret comes, in client coordinates; at the end of the text when absent. */
  at: { x: number; y: number } | undefined;
  onLeave(): void;
  onFull(): void;
  /** The text took a shape that the schema does not know, by another hand; the editor is gone already. */
  onUnknown(): void;
}

export type NoteEditorProps = Omit<MountedProps, 'onUnknown'> & {
  /** Shown instead of an editor when the text has a shape that the schema does not know. */
  unknown: ReactNode;
};

const putCaret = (view: EditorView, at: MountedProps['at']) => {
  const found = at && view.posAtCoords({ left: at.x, top: at.y });
  const { doc } = view.state;
  const where = found ? TextSelection.near(doc.resolve(found.pos)) : Selection.atEnd(doc);
  view.dispatch(view.state.tr.setSelection(where));
  view.focus();
};

const Mounted = (props: MountedProps) => {
  const place = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent(props.onLeave);
  const full = useEffectEvent(props.onFull);
  const unknown = useEffectEvent(props.onUnknown);
  const caretAt = useEffectEvent(() => props.at);
  const { room, fragment, label } = props;

  useEffect(() => {
    if (!place.current) return;
    let view: EditorView | undefined;
    // First in line, before the editor's own observer: that one deletes what the schema does not know.
    const guard = (_: unknown, transaction: Y.Transaction) => {
      if ((transaction.local && transaction.origin !== room.undo) || fitsSchema(fragment)) return;
      view?.destroy();
      unknown();
    };
    fragment.observeDeep(guard);
    const undo = () => room.undo.undo();
    const redo = () => room.undo.redo();
    const { doc, mapping } = initProseMirrorDoc(fragment, noteSchema);
    const state = EditorState.create({
      ...(fragment.length > 0 ? { doc } : { schema: noteSchema }),
      plugins: [
        ySyncPlugin(fragment, { mapping }),
        trueCaret(room.doc),
        carets(room.awareness),
        limitText(full),
        ...textKeys({ leave, undo, redo }),
      ],
    });
    room.undo.addTrackedOrigin(ySyncPluginKey);
    // What is typed is a step of its own, apart from how the note was made or moved.
    room.undo.stopCapturing();
    const mounted = new EditorView(place.current, {
      state,
      // y-prosemirror tells of carets a moment later, when this editor may be gone.
      dispatchTransaction(transaction) {
        if (!mounted.isDestroyed) mounted.updateState(mounted.state.apply(tellCaret(mounted, transaction)));
      },
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'note-text nokey' },
      handleDOMEvents: {
        // The board's own keys and clipboard stay out of a text.
        keydown: (_view, event) => {
          event.stopPropagation();
          return false;
        },
      },
    });
    view = mounted;
    putCaret(mounted, caretAt());
    return () => {
      fragment.unobserveDeep(guard);
      if (!mounted.isDestroyed) mounted.destroy();
      room.undo.stopCapturing();
    };
  }, [room, fragment, label]);

  return <div ref={place} className="nodrag nopan" />;
};

/** The editor of one note's text. Mounted only where this person's caret is; loaded when first needed. */
export default function NoteEditor({ unknown, ...props }: NoteEditorProps) {
  const [known, setKnown] = useState(() => fitsSchema(props.fragment));
  return known ? <Mounted {...props} onUnknown={() => setKnown(false)} /> : unknown;
}
