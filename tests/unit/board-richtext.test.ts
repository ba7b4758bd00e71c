import fc from 'fast-check';
import { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror';
import * as Y from 'yjs';
import { fitsSchema, noteSchema } from '../../shared/board/note-schema';
import { plainText, type RichNode, readRichText, writeLines, writeRichText } from '../../shared/board/richtext';

const fragmentOf = (write: (fragment: Y.XmlFragment) => void): Y.XmlFragment => {
  const fragment = new Y.Doc().getXmlFragment('text');
  write(fragment);
  return fragment;
};
const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
};
const paragraph = (text: string) => element('paragraph', new Y.XmlText(text));

const text = fc.record({
  type: fc.constant('text' as const),
  text: fc.string({ minLength: 1 }),
  marks: fc.constantFrom<('bold' | 'italic')[]>([], ['bold'], ['italic'], ['bold', 'italic']),
});
const line: fc.Arbitrary<RichNode> = fc
  .array(fc.oneof(text, fc.constant({ type: 'hardBreak' as const })), { maxLength: 4 })
  .map((children) => ({ type: 'paragraph', children: joined(children) }));

/** Neighbours with the same marks are one text, as every reader gives them. */
const joined = (nodes: RichNode[]): RichNode[] => {
  const all: RichNode[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (last?.type === 'text' && node.type === 'text' && last.marks.join() === node.marks.join()) {
      all[all.length - 1] = { ...last, text: last.text + node.text };
    } else all.push(node);
  }
  return all;
};

const { block } = fc.letrec<{ block: RichNode; item: RichNode }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((children): RichNode => ({ type: 'bulletList', children })),
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
      .map(([start, children]): RichNode => ({ type: 'orderedList', start, children })),
  ),
  item: fc
    .tuple(line, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]): RichNode => ({ type: 'listItem', children: [first, ...rest] })),
}));
const rich = fc.array(block, { minLength: 1, maxLength: 4 });

describe('a rich text', () => {
  test('reads as it was written, and fits', () => {
    fc.assert(
      fc.property(rich, (nodes) => {
        const fragment = fragmentOf((f) => writeRichText(f, nodes));
        expect(readRichText(fragment)).toEqual(nodes);
        expect(fitsSchema(fragment)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is to an editor what it is to us', () => {
    fc.assert(
      fc.property(rich, (nodes) => {
        const written = fragmentOf((f) => writeRichText(f, nodes));
        const opened = yXmlFragmentToProseMirrorRootNode(written, noteSchema);
        opened.check();
        const typed = fragmentOf((f) => prosemirrorToYXmlFragment(opened, f));
        expect(readRichText(typed)).toEqual(nodes);
        expect(fitsSchema(typed)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('is written as an editor writes it: one text for neighbours, whatever their marks', () => {
    const children: RichNode[] = [
      { type: 'text', text: 'gewoon ', marks: [] },
      { type: 'text', text: 'vet', marks: ['bold'] },
    ];
    const ours = fragmentOf((f) => writeRichText(f, [{ type: 'paragraph', children }]));
    const editors = fragmentOf((f) =>
      prosemirrorToYXmlFragment(yXmlFragmentToProseMirrorRootNode(ours, noteSchema), f),
    );
    expect(ours.toString()).toBe(editors.toString());
    expect((ours.get(0) as Y.XmlElement).length).toBe(1);
  });

  test('made by Tiptap in the same schema fits', () => {
    const doc = Node.fromJSON(noteSchema, {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'vet', marks: [{ type: 'bold' }, { type: 'italic' }] }] },
        {
          type: 'orderedList',
          attrs: { start: 3, type: null },
          content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
        },
      ],
    });
    const fragment = fragmentOf((f) => prosemirrorToYXmlFragment(doc, f));
    expect(fitsSchema(fragment)).toBe(true);
    expect(readRichText(fragment)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'vet', marks: ['bold', 'italic'] }] },
      {
        type: 'orderedList',
        start: 3,
        children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [] }] }],
      },
    ]);
  });
});

const marked = (attributes: Record<string, unknown>) => {
  const made = new Y.XmlText();
  made.insert(0, 'tekst', attributes);
  return element('paragraph', made);
};
const deep = (levels: number): Y.XmlElement =>
  levels === 0 ? paragraph('diep') : element('bulletList', element('listItem', paragraph('x'), deep(levels - 1)));
const embedded = () => {
  const made = new Y.XmlText('voor');
  made.insertEmbed(4, { image: 'x' });
  return element('paragraph', made);
};

describe('what an editor would delete does not fit, and its words can still be read', () => {
  test.each<[string, () => Y.XmlElement | Y.XmlText, string]>([
    ['an unknown node', () => element('table', paragraph('tekst')), 'tekst'],
    [
      'an unknown node inside a known one',
      () => element('bulletList', element('taskItem', paragraph('tekst'))),
      'tekst',
    ],
    ['a paragraph in a paragraph', () => element('paragraph', paragraph('tekst')), 'tekst'],
    ['a list with a paragraph straight in it', () => element('bulletList', paragraph('tekst')), 'tekst'],
    ['text outside a block', () => new Y.XmlText('tekst'), 'tekst'],
    ['an unknown mark', () => marked({ link: { href: 'x' } }), 'tekst'],
    ['a hashed mark', () => marked({ 'bold--abcdefgh': {} }), 'tekst'],
    ['embedded content', embedded, 'voor'],
    ['a node named as a property of every object', () => element('constructor', paragraph('tekst')), 'tekst'],
    ['nesting that no hand makes', () => deep(30), 'diep'],
  ])('%s', (_case, make, words) => {
    const fragment = fragmentOf((f) => f.insert(0, [make()]));
    expect(fitsSchema(fragment)).toBe(false);
    expect(plainText(readRichText(fragment))).toContain(words);
  });

  test('an empty text fits', () => {
    expect(fitsSchema(fragmentOf(() => undefined))).toBe(true);
    expect(fitsSchema(fragmentOf((f) => writeLines(f, [''])))).toBe(true);
  });
});

describe('plain text', () => {
  test('has a line for each paragraph, item and break', () => {
    const nodes: RichNode[] = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'een', marks: [] },
          { type: 'hardBreak' },
          { type: 'text', text: 'twee', marks: [] },
        ],
      },
      {
        type: 'bulletList',
        children: [
          {
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'text', text: 'drie', marks: ['bold'] }] }],
          },
          {
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'text', text: 'vier', marks: [] }] }],
          },
        ],
      },
    ];
    expect(plainText(nodes)).toBe('een\ntwee\ndrie\nvier');
  });

  test('of written lines is those lines', () => {
    const fragment = fragmentOf((f) => writeLines(f, ['een', 'twee']));
    expect(plainText(readRichText(fragment))).toBe('een\ntwee');
  });

  test('has every word once', () => {
    fc.assert(
      fc.property(rich, (nodes) => {
        const words = JSON.stringify(nodes, (key, value) => (key === 'marks' ? undefined : value));
        const lost = [...plainText(nodes).replaceAll(/\s/g, '')].filter(
          (character) => !words.includes(JSON.stringify(character).slice(1, -1)),
        );
        expect(lost).toEqual([]);
      }),
    );
  });
});
