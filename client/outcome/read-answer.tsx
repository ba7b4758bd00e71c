import { useTranslation } from 'react-i18next';
import type { Field } from '../../shared/outcomes/card';
import { answerTo, isWho, linesOf, type Value } from '../../shared/outcomes/draft';
import { useDayWords } from '../agreements/when-due';
import { useCard } from './card-context';
import css from './outcome.module.css';
import { useSaid } from './said';
import { labelOf } from './value-words';

type Plain = Exclude<Field, { kind: 'list' }> | Extract<Field, { kind: 'list' }>['columns'][number];

const useWords = () => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const dayWords = useDayWords();
  return (asked: Plain, value: Value | undefined): string => {
    if (value === undefined) return '';
    if (isWho(value)) return value.name;
    if (asked.kind === 'date') return dayWords(value);
    if (asked.kind === 'yes-no') return t(value === 'yes' ? 'yes' : 'no');
    const label = asked.kind === 'choice' ? labelOf(asked.options, value) : undefined;
    return label ? said(label) : value;
  };
};

/** What was answered, to be read: on a closed card, on the beamer. Nothing where nothing was. */
export const ReadAnswer = ({ field }: { field: Field }) => {
  const { draft } = useCard();
  const said = useSaid();
  const words = useWords();
  if (field.kind !== 'list') {
    const text = words(field, answerTo(draft, field.key));
    return text === '' ? null : (
      <div className={css.read}>
        <dt>{said(field.label)}</dt>
        <dd>{text}</dd>
      </div>
    );
  }
  const lines = linesOf(draft, field.key);
  if (lines.length === 0) return null;
  return (
    <div className={css.read}>
      <dt>{said(field.label)}</dt>
      <dd>
        <ul className={css.readLines}>
          {lines.map(({ id, line }) => (
            <li key={id}>
              {field.columns
                .map((column) => words(column, line[column.key]))
                .filter((text) => text !== '')
                .join(' · ')}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
};
