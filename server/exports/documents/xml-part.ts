import { SaxesParser, type SaxesTagNS } from 'saxes';

/** One attribute as it was written; `uri` of its namespace, empty without one. */
interface Attribute {
  name: string;
  uri: string;
  local: string;
  value: string;
}

export interface XmlElement {
  /** As it was written, with its prefix. */
  name: string;
  uri: string;
  local: string;
  attributes: Attribute[];
  children: (XmlElement | string)[];
}

/** Of all parts of one file together, and how deep one may go. More is no document that somebody made. */
export interface XmlLimits {
  /** In characters. */
  size: number;
  elements: number;
  depth: number;
  /** On one element. */
  attributes: number;
}

/** tooLarge: beyond a limit; malformed: not well-formed, with a document type, or not in UTF-8. */
type XmlProblem = 'too-large' | 'malformed';
export class XmlRefused extends Error {
  readonly problem: XmlProblem;

  constructor(problem: XmlProblem) {
    super(problem);
    this.problem = problem;
  }
}

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlRefused('malformed');
  }
};

const elementOf = ({ name, uri, local, attributes }: SaxesTagNS): XmlElement => ({
  name,
  uri,
  local,
  attributes: Object.values(attributes).map((one) => ({
    name: one.name,
    uri: one.uri,
    local: one.local,
    value: one.value,
  })),
  children: [],
});

/**
 * Reads XML parts into trees, within limits that they share. Comments and processing instructions are no content and are
 * left out; a document type is refused, and so with it every entity but XML's own five.
 */
export const xmlReader = (limits: XmlLimits) => {
  const spent = { size: 0, elements: 0 };

  /** Throws XmlRefused. */
  return (bytes: Uint8Array): XmlElement => {
    const text = textOf(bytes);
    spent.size += text.length;
    if (spent.size > limits.size) throw new XmlRefused('too-large');
    const parser = new SaxesParser({ xmlns: true, position: false });
    const open: XmlElement[] = [];
    let root: XmlElement | undefined;
    const refuse = (problem: XmlProblem) => (): never => {
      throw new XmlRefused(problem);
    };
    let attributes = 0;
    parser.on('error', refuse('malformed'));
    parser.on('doctype', refuse('malformed'));
    parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
      if (encoding.toLowerCase() !== 'utf-8') refuse('malformed')();
    });
    parser.on('opentagstart', () => {
      attributes = 0;
      spent.elements += 1;
      if (spent.elements > limits.elements || open.length >= limits.depth) refuse('too-large')();
    });
    parser.on('attribute', () => {
      attributes += 1;
      if (attributes > limits.attributes) refuse('too-large')();
    });
    parser.on('opentag', (tag) => {
      const element = elementOf(tag);
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else root = element;
      open.push(element);
    });
    parser.on('closetag', () => void open.pop());
    const addText = (words: string) => void open.at(-1)?.children.push(words);
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.write(text).close();
    if (!root) throw new XmlRefused('malformed');
    return root;
  };
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)
    .replace(/[\r\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const escapedText = (text: string): string => text.replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter);

const write = (node: XmlElement | string, out: string[]): void => {
  if (typeof node === 'string') {
    out.push(escapedText(node));
    return;
  }
  const attributes = node.attributes.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
  out.push(`<${node.name}${attributes}>`);
  for (const child of node.children) write(child, out);
  out.push(`</${node.name}>`);
};

/** The part anew from what is in the tree, and nothing else. Each element has an end of its own. */
export const xmlText = (root: XmlElement): string => {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, out);
  return out.join('');
};

/** Every element below and with this one, in the order of the document. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** One without a namespace, as relations and content types have them: `a:Type` is not `Type`. */
export const attributeOf = ({ attributes }: XmlElement, name: string): string =>
  attributes.find((one) => one.name === name)?.value ?? '';

/** All words in it. */
export const allText = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');
