import { type AnyExtension, Editor } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Window } from 'happy-dom';
import type * as Y from 'yjs';

/** What a page gives to an editor, in a process without one. Call `close` when no editor is left. */
export const openPage = () => {
  const window = new Window();
  const names = [
    'window',
    'document',
    'navigator',
    'MutationObserver',
    'getSelection',
    'requestAnimationFrame',
  ] as const;
  const more = ['Node', 'Element', 'HTMLElement', 'DOMParser', 'innerHeight', 'cancelAnimationFrame'] as const;
  const before = new Map([...names, ...more].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const name of before.keys()) {
    const value: unknown = name === 'window' ? window : window[name];
    const bound = typeof value === 'function' && !/^[A-Z]/.test(name) ? value.bind(window) : value;
    Object.defineProperty(globalThis, name, { value: bound, configurable: true, writable: true });
  }
  return {
    close: async () => {
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
      await window.happyDOM.close();
    },
  };
};

/** The parts that make up a note's schema, as tiptap itself has them. */
export const OUR_SCHEMA: AnyExtension[] = [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  HardBreak,
  BulletList,
  OrderedList,
  ListItem,
];
export const POORER_SCHEMA: AnyExtension[] = [Document, Paragraph, Text];

/** A plain tiptap editor with its own collaboration extension on one text. */
export const tiptapOn = (fragment: Y.XmlFragment, schema: AnyExtension[]): Editor =>
  new Editor({
    element: document.createElement('div'),
    extensions: [...schema, Collaboration.configure({ fragment })],
  });
