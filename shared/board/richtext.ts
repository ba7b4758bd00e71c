import * as Y from 'yjs';

// A note's text as plain data, read and written without an editor. The schema that editors keep stands apart, in
// note-schema.ts, so that a page without a caret need not carry their libraries.

export type RichMark = 'bold' | 'italic';
/** A plain tree of a note's text, for showing it without an editor. Unknown nodes are read as their children. */
export type RichNode =
  | { type: 'text'; text: string; marks: RichMark[] }
  | { type: 'hardBreak' }
  | { type: 'paragraph' | 'bulletList' | 'listItem'; children: RichNode[] }
  | { type: 'orderedList'; start: number; children: RichNode[] };

const BLOCKS = new Set(['paragraph', 'bulletList', 'orderedList', 'listItem']);
/** Deeper nesting than this is read flat: no hand makes it, and a hostile one must not exhaust the stack. */
export const MAX_DEPTH = 20;

/** One piece of a Y.XmlText, as its toDelta gives it. */
export interface Delta {
  insert?: unknown;
  attributes?: Record<string, unknown>;
}

const readText = (text: Y.XmlText): RichNode[] =>
  (text.toDelta() as Delta[]).flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string'
      ? [{ type: 'text' as const, text: insert, marks: (['bold', 'italic'] as const).filter((m) => attributes[m]) }]
      : [],
  );

/** All text in a tree, in order, whatever its depth. */
const readFlat = (nodes: readonly unknown[]): RichNode[] => {
  const found: RichNode[] = [];
  const toRead = [...nodes].reverse();
  while (toRead.length > 0) {
    const node = toRead.pop();
    if (node instanceof Y.XmlText) found.push(...readText(node));
    else if (node instanceof Y.XmlElement) for (const child of node.toArray().reverse()) toRead.push(child);
  }
  return found;
};

const readStart = (list: Y.XmlElement): number => {
  const start: unknown = list.getAttribute('start');
  return typeof start === 'number' && Number.isSafeInteger(start) && start > 0 ? start : 1;
};

const readNode = (node: unknown, depth: number): RichNode[] => {
  if (node instanceof Y.XmlText) return readText(node);
  if (!(node instanceof Y.XmlElement)) return [];
  if (node.nodeName === 'hardBreak') return [{ type: 'hardBreak' }];
  const inside = node.toArray();
  const children = depth < MAX_DEPTH ? inside.flatMap((child) => readNode(child, depth + 1)) : readFlat(inside);
  if (!BLOCKS.has(node.nodeName)) return children;
  if (node.nodeName === 'orderedList') return [{ type: 'orderedList', start: readStart(node), children }];
  return [{ type: node.nodeName as 'paragraph' | 'bulletList' | 'listItem', children }];
};

/** Reads a note's text as a plain tree. Total: whatever is in the fragment, it returns; text is never dropped by an unknown parent. */
export const readRichText = (fragment: Y.XmlFragment): RichNode[] =>
  fragment.toArray().flatMap((child) => readNode(child, 0));

/** The words of a rich text, blocks apart by a line break. */
export const plainText = (nodes: readonly RichNode[]): string => {
  const lines: string[] = [''];
  const walk = (node: RichNode) => {
    if (node.type === 'text') lines.push((lines.pop() ?? '') + node.text);
    else if (node.type === 'hardBreak') lines.push('');
    else {
      if (node.type === 'paragraph' && lines.at(-1) !== '') lines.push('');
      node.children.forEach(walk);
    }
  };
  for (const node of nodes) walk(node);
  return lines.join('\n').trim();
};

/** Writes lines as paragraphs into an empty fragment that is (or is about to be) part of a document. */
export const writeLines = (fragment: Y.XmlFragment, lines: readonly string[]): void => {
  fragment.insert(
    0,
    lines.map((line) => {
      const paragraph = new Y.XmlElement('paragraph');
      if (line !== '') paragraph.insert(0, [new Y.XmlText(line)]);
      return paragraph;
    }),
  );
};

type Inside = Exclude<RichNode, { type: 'text' }>;

const toElement = (node: Inside): Y.XmlElement => {
  const element = new Y.XmlElement(node.type);
  if (node.type === 'hardBreak') return element;
  if (node.type === 'orderedList') element.setAttribute('start', node.start as unknown as string);
  element.insert(0, toContent(node.children));
  return element;
};

/** Neighbouring texts become one, as an editor would write them: else its first edit writes the whole paragraph anew. */
const toContent = (nodes: readonly RichNode[]): (Y.XmlElement | Y.XmlText)[] => {
  const content: (Y.XmlElement | Y.XmlText)[] = [];
  let delta: { insert: string; attributes: Record<string, object> }[] = [];
  const endText = () => {
    if (delta.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(delta);
    content.push(text);
    delta = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') {
      delta.push({ insert: node.text, attributes: Object.fromEntries(node.marks.map((mark) => [mark, {}])) });
      continue;
    }
    endText();
    content.push(toElement(node));
  }
  endText();
  return content;
};

/** Writes a plain tree, as readRichText gives it, into an empty fragment. */
export const writeRichText = (fragment: Y.XmlFragment, nodes: readonly RichNode[]): void => {
  fragment.insert(0, toContent(nodes));
};
