import { Fragment, memo, type ReactNode } from 'react';
import type { RichNode } from '../../shared/board/richtext';

const marked = (text: string, marks: readonly string[]): ReactNode => {
  const italic = marks.includes('italic') ? <em>{text}</em> : text;
  return marks.includes('bold') ? <strong>{italic}</strong> : italic;
};

const Nodes = ({ nodes }: { nodes: readonly RichNode[] }): ReactNode =>
  nodes.map((node, i) => <Fragment key={i}>{shown(node)}</Fragment>);

const shown = (node: RichNode): ReactNode => {
  switch (node.type) {
    case 'text':
      return marked(node.text, node.marks);
    case 'hardBreak':
      return <br />;
    case 'paragraph':
      return <p>{node.children.length > 0 ? <Nodes nodes={node.children} /> : <br />}</p>;
    case 'bulletList':
      return (
        <ul>
          <Nodes nodes={node.children} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol start={node.start}>
          <Nodes nodes={node.children} />
        </ol>
      );
    case 'listItem':
      return (
        <li>
          <Nodes nodes={node.children} />
        </li>
      );
  }
};

/** A note's text as it reads, without an editor. Looks the same as the editor, so that nothing jumps when a caret comes. */
export const RichText = memo(function RichText({ nodes }: { nodes: readonly RichNode[] }) {
  return <Nodes nodes={nodes} />;
});
