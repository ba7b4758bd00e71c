import { Node, Schema } from 'prosemirror-model';
import * as Y from 'yjs';
import { type Delta, MAX_DEPTH } from './richtext';

/**
 * The one rich-text schema of a note: paragraphs, lists, bold and italic. Links stay text. Node and mark names are those
 * of Tiptap, so that other people's editors can take part. Toolkit-free: the DOM specs are plain data.
 */
export const noteSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    bulletList: { content: 'listItem+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    orderedList: {
      content: 'listItem+',
      group: 'block',
      attrs: { start: { default: 1 }, type: { default: null } },
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', 0],
    },
    listItem: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    hardBreak: {
      inline: true,
      group: 'inline',
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    text: { group: 'inline' },
  },
  marks: {
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

const strictJson = (node: unknown, depth: number): unknown[] => {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
  if (node instanceof Y.XmlText) {
    return (node.toDelta() as Delta[]).map(({ insert, attributes = {} }) => {
      if (typeof insert !== 'string') throw new TypeError('embedded content');
      const marks = Object.keys(attributes).map((type) => ({ type }));
      return { type: 'text', text: insert, marks };
    });
  }
  if (!(node instanceof Y.XmlElement)) throw new TypeError('not an element');
  const content = node.toArray().flatMap((child) => strictJson(child, depth + 1));
  return [{ type: node.nodeName, attrs: node.getAttributes(), content }];
};

/**
 * Whether an editor may mount on this text. An editor deletes from the document what its schema does not know, for
 * everyone; text that does not fit is therefore shown plain and read-only.
 */
export const fitsSchema = (fragment: Y.XmlFragment): boolean => {
  if (fragment.length === 0) return true;
  try {
    const content = fragment.toArray().flatMap((child) => strictJson(child, 0));
    Node.fromJSON(noteSchema, { type: 'doc', content }).check();
    return true;
  } catch {
    return false;
  }
};
