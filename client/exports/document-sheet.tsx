import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Block, ExportDocument } from '../../shared/exports/document';
import { useWords } from '../decision/use-words';
import css from './sheet.module.css';

/** Below the heading of the part of the page that the sheet lies in. */
const HEADINGS = { 1: 'h4', 2: 'h5', 3: 'h6' } as const;

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const Terms = ({ rows }: Of<'terms'>) => (
  <dl className={css.terms}>
    {rows.map(({ term, value }, at) => (
      <div key={`${at} ${term}`}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const Table = ({ caption, head, rows }: Of<'table'>) => (
  <table className={css.table}>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {head.map((cell, at) => (
          <th key={`${at} ${cell}`} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, line) => (
        <tr key={`${line} ${row[0]}`}>
          {row.map((cell, at) => (
            <td key={`${at} ${cell}`}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const List = ({ items, ordered = false }: Of<'list'>) => {
  const lines = items.map((item, at) => <li key={`${at} ${item}`}>{item}</li>);
  return ordered ? <ol className={css.list}>{lines}</ol> : <ul className={css.list}>{lines}</ul>;
};

const Shown = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level];
      return (
        <Heading className={css.heading} data-level={block.level}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={css.paragraph} data-tone={block.tone}>
          {block.text}
        </p>
      );
    case 'quote':
      return (
        <figure className={css.quote}>
          <blockquote>{block.text}</blockquote>
          <figcaption>{block.by}</figcaption>
        </figure>
      );
    case 'list':
      return <List {...block} />;
    case 'terms':
      return <Terms {...block} />;
    case 'table':
      return <Table {...block} />;
    case 'callout':
      return (
        <div className={css.callout}>
          <p className={css.calloutTitle}>{block.title}</p>
          <p className={css.paragraph}>{block.text}</p>
        </div>
      );
    case 'left-out':
      return (
        <p className={css.leftOut}>
          <EyeOff size={16} strokeWidth={1.9} aria-hidden />
          {block.text}
        </p>
      );
    case 'page-break':
      return <hr className={css.break} />;
  }
};

/** A document as it will be read, in Dutch as it goes out. */
export const DocumentSheet = ({ document }: { document: ExportDocument }) => {
  const { t } = useTranslation('exporting');
  const { day: dayWords } = useWords();
  const { title, subtitle, day, receiver, footer, draft, blocks } = document;
  return (
    <article className={css.sheet} lang="nl">
      <header className={css.head}>
        <p className={css.receiver}>Voor {receiver}</p>
        {draft && <p className={css.draft}>{t('sheet.concept')}</p>}
        <h3 className={css.title}>{title}</h3>
        <p className={css.subtitle}>{subtitle || dayWords(day)}</p>
      </header>
      {blocks.map((block, at) => (
        <Shown key={`${at} ${block.kind}`} block={block} />
      ))}
      <footer className={css.foot}>{footer}</footer>
    </article>
  );
};
