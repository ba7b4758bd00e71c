import { Columns2, SquareCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../shared/api/outcomes';
import type { Card } from '../../shared/outcomes/card';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Compare } from './compare';
import css from './outcome.module.css';
import { useSaid } from './said';
import type { OutcomeDoings } from './use-outcome';

interface ChooserProps {
  outcome: Outcome;
  /** Those from which the table chooses. */
  cards: readonly Card[];
  /** The key of one that somebody came for: it is at hand first. */
  asked: string | null;
  doings: OutcomeDoings;
  onChosen: () => void;
}

const MOST = 2;

/** The cards from which the table chooses; two of them can stand side by side first. */
export const Chooser = ({ outcome, cards, asked, doings, onChosen }: ChooserProps) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const [beside, setBeside] = useState<readonly string[]>([]);
  const compared = cards.filter(({ key }) => beside.includes(key));
  const choose = async (card: Card) => {
    const done = await doings.command({ act: 'choose', card: card.key, version: outcome.version });
    if (done) onChosen();
  };
  const toggle = async (card: Card) => {
    if (beside.includes(card.key)) return setBeside(beside.filter((key) => key !== card.key));
    // Opened, so that it shows what is known of this family already.
    const opened = await doings.command({ act: 'open', card: card.key });
    if (opened) setBeside((before) => [...before.slice(1 - MOST), card.key]);
  };
  return (
    <>
      <ul className={`bare ${css.cards}`}>
        {cards.map((card) => {
          const { key, title, fits } = card;
          return (
            <li key={key} className={css.card} data-asked={key === asked || undefined}>
              <h2 className={css.cardTitle}>{said(title)}</h2>
              {outcome.chosen === key && <Badge tone="accent">{t('chosen')}</Badge>}
              <p className={css.fits}>{said(fits)}</p>
              <div className={css.row}>
                <Button
                  size="s"
                  variant="primary"
                  icon={SquareCheckBig}
                  autoFocus={key === asked}
                  aria-label={t('chooseCard', { card: said(title) })}
                  onPress={() => void choose(card)}
                >
                  {t('choose')}
                </Button>
                <Button
                  size="s"
                  icon={Columns2}
                  aria-pressed={beside.includes(key)}
                  aria-label={t('compareCard', { card: said(title) })}
                  variant={beside.includes(key) ? 'primary' : 'quiet'}
                  onPress={() => void toggle(card)}
                >
                  {t('compare.do')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {beside.length === 1 && <p className={css.soft}>{t('compare.another')}</p>}
      {compared.length > 1 && (
        <section aria-label={t('compare.title')} className={css.compare}>
          <Compare
            cards={compared}
            outcome={outcome}
            action={(card) => (
              <Button variant="primary" icon={SquareCheckBig} onPress={() => void choose(card)}>
                {t('chooseCard', { card: said(card.title) })}
              </Button>
            )}
          />
        </section>
      )}
    </>
  );
};
