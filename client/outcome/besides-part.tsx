import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../shared/outcomes/card';
import { cardByKey } from '../../shared/outcomes/registry';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import css from './besides-part.module.css';
import { CardProvider, idIn, type OpenedCard, standingIn, useCard } from './card-context';
import { CardForm } from './card-form';
import { useSaid } from './said';

type Beside = Pick<OpenedCard, 'card' | 'draft'>;

interface BesideCardProps {
  beside: Beside;
  onRemove: () => void;
}

/** A card that goes along with the chosen one: as large as it, with its own open points. */
const BesideCard = ({ beside, onRemove }: BesideCardProps) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const opened = useCard();
  const { card } = beside;
  const title = idIn(card, 'title');
  return (
    <section aria-labelledby={title} className={css.beside}>
      <div className={css.head}>
        <h2 id={title} tabIndex={-1} className={css.title}>
          {said(card.title)}
        </h2>
        {opened.outcome.may.fill && (
          <Button
            size="s"
            variant="plain"
            icon={X}
            aria-label={t('beside.removeCard', { card: said(card.title) })}
            onPress={onRemove}
          >
            {t('beside.remove')}
          </Button>
        )}
      </div>
      <p className={css.soft}>{t('beside.along', { card: said(opened.card.title) })}</p>
      <CardProvider value={{ ...opened, ...beside, isBeside: true }}>
        <CardForm />
      </CardProvider>
    </section>
  );
};

interface OffersProps {
  cards: readonly Card[];
  /** The key of one that somebody came for. */
  asked: string | null;
  onAdd: (card: Card) => void;
}

const Offers = ({ cards, asked, onAdd }: OffersProps) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const first = cards.find(({ key }) => key === asked) ?? cards[0];
  return (
    <div className={css.offers}>
      {cards.length > 0 && (
        <ul className={`bare ${css.list}`}>
          {cards.map((card) => (
            <li key={card.key} className={css.offer}>
              <div>
                <p className={css.name}>{said(card.title)}</p>
                <p className={css.soft}>{said(card.fits)}</p>
              </div>
              <Button
                size="s"
                icon={Plus}
                autoFocus={card === first}
                aria-label={t('beside.addCard', { card: said(card.title) })}
                onPress={() => onAdd(card)}
              >
                {t('beside.add')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className={css.soft}>{t(cards.length > 0 ? 'beside.more' : 'beside.none')}</p>
    </div>
  );
};

/**
 * What goes along with the chosen card, a melding or a request: those that stand beside it, and the way to set one there.
 * @param asked the key of a card that somebody came for: it is shown, or at hand
 */
export const BesidesPart = ({ asked }: { asked: string | null }) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const { outcome, doings } = useCard();
  const [choosing, setChoosing] = useState(
    asked !== null && outcome.offeredBeside.includes(asked) && !outcome.beside.includes(asked),
  );
  const toOffer = useRef<HTMLDivElement>(null);
  /** To be led to once it stands there. */
  const [added, setAdded] = useState(asked ?? undefined);
  // The notice with which a removal is undone outlives what was read when it was made.
  const version = useRef(outcome.version);
  version.current = outcome.version;
  const besides = standingIn(outcome).slice(1);
  const offered = outcome.offeredBeside
    .filter((key) => !outcome.beside.includes(key))
    .flatMap((key) => cardByKey(key) ?? []);

  const stands = added !== undefined && outcome.beside.includes(added);
  useEffect(() => {
    const card = stands && cardByKey(added);
    if (!card) return;
    document.getElementById(idIn(card, 'title'))?.focus();
    setAdded(undefined);
  }, [stands, added]);

  const put = ({ key }: Card, isThere: boolean) =>
    doings.command({ act: 'beside', card: key, version: version.current, stands: isThere });
  const add = async (card: Card) => {
    if (!(await put(card, true))) return;
    setChoosing(false);
    setAdded(card.key);
  };
  const remove = async (card: Card) => {
    if (!(await put(card, false))) return;
    toOffer.current?.querySelector('button')?.focus();
    const undo = { label: t('beside.undo'), run: () => void add(card) };
    notify(t('beside.removed', { card: said(card.title) }), 'info', undo);
  };
  return (
    <>
      {besides.map((beside) => (
        <BesideCard key={beside.card.key} beside={beside} onRemove={() => void remove(beside.card)} />
      ))}
      {outcome.may.fill && (
        <div className={css.adding} ref={toOffer}>
          <Button variant="plain" icon={Plus} aria-expanded={choosing} onPress={() => setChoosing(!choosing)}>
            {t('beside.open')}
          </Button>
          {choosing && <Offers cards={offered} asked={asked} onAdd={(card) => void add(card)} />}
        </div>
      )}
    </>
  );
};
