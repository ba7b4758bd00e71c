import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../shared/api/outcomes';
import { type Card, MEANINGS } from '../../shared/outcomes/card';
import { problemsOf } from '../../shared/outcomes/check';
import { EMPTY_DRAFT, holds } from '../../shared/outcomes/draft';
import { draftOf } from './card-context';
import css from './compare.module.css';
import { DateLine } from './date-line';
import { useSaid } from './said';

interface Row {
  key: string;
  label: string;
  of: (card: Card) => ReactNode;
}

const useMeaningRows = (): Row[] => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  return MEANINGS.map((meaning) => ({
    key: meaning,
    label: t(`meaning.${meaning}`),
    of: (card) => said(card.means[meaning]),
  }));
};

interface TableProps {
  cards: readonly Card[];
  rows: readonly Row[];
  /** Below each card. */
  action?: ((card: Card) => ReactNode) | undefined;
}

const CardTable = ({ cards, rows, action }: TableProps) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <caption className="said">{t('compare.caption')}</caption>
        <thead>
          <tr>
            <td />
            {cards.map(({ key, title }) => (
              <th key={key} scope="col">
                {said(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, of }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {cards.map((card) => (
                <td key={card.key}>{of(card)}</td>
              ))}
            </tr>
          ))}
          {action && (
            <tr>
              <td />
              {cards.map((card) => (
                <td key={card.key}>{action(card)}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
};

/** What cards would mean, in a few words: for a beamer. */
export const CompareMeanings = ({ cards }: Pick<TableProps, 'cards'>) => (
  <CardTable cards={cards} rows={useMeaningRows()} />
);

interface CompareProps {
  cards: readonly Card[];
  outcome: Outcome;
  /** Below each card. */
  action?: (card: Card) => ReactNode;
}

/** Cards beside each other: what each would mean for this family. */
export const Compare = ({ cards, outcome, action }: CompareProps) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const draft = (card: Card) => draftOf(outcome, card.key) ?? EMPTY_DRAFT;
  const meanings = useMeaningRows();
  const rows: Row[] = [
    ...meanings,
    {
      key: 'eerst',
      label: t('part.eerst'),
      of: (card) => (
        <ul className={css.items}>
          {card.fields
            .filter(({ part, when }) => part === 'eerst' && holds(draft(card), when))
            .map(({ key, label }) => (
              <li key={key}>{said(label)}</li>
            ))}
        </ul>
      ),
    },
    {
      key: 'dates',
      label: t('dates'),
      of: (card) => {
        const dates = outcome.open.find(({ key }) => key === card.key)?.dates ?? [];
        return dates.length > 0 ? <DateLine dates={dates} /> : t('noDates');
      },
    },
    {
      key: 'taken',
      label: t('part.taken'),
      of: (card) => (
        <ul className={css.items}>
          {card.tasks
            .filter(({ when }) => holds(draft(card), when))
            .map(({ key, side, says }) => (
              <li key={key}>
                <strong>{t(`side.${side}`)}:</strong> {said(says)}
              </li>
            ))}
        </ul>
      ),
    },
    {
      key: 'missing',
      label: t('stillOpen'),
      of: (card) => {
        const open = problemsOf(card, draft(card)).filter(({ reason }) => reason === undefined);
        const stop = open.find(({ what }) => what === 'stop');
        return stop ? said(stop.says) : t('openCount', { count: open.length });
      },
    },
  ];
  return <CardTable cards={cards} rows={rows} action={action} />;
};
