import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import css from './outcome.module.css';
import type { UsedSlot } from './use-slot';
import { wordsOf } from './value-words';

/** Somebody else was first: both stand here, and one chooses. Nothing is lost. */
export const Conflict = ({ slot }: { slot: UsedSlot }) => {
  const { t } = useTranslation('outcome');
  if (slot.state !== 'conflict') return null;
  const { value = null, theirs } = slot;
  const both = typeof value === 'string' && typeof theirs === 'string' ? `${theirs}\n${value}` : undefined;
  return (
    <div className={css.conflict} role="alert">
      <p className={css.strong}>{t('conflict.title', { name: slot.by ?? '' })}</p>
      <p>
        <span className={css.soft}>{t('conflict.theirs')}</span> {wordsOf(theirs)}
      </p>
      <p>
        <span className={css.soft}>{t('conflict.mine')}</span> {wordsOf(value)}
      </p>
      <div className={css.row}>
        <Button size="s" onPress={slot.giveWay}>
          {t('conflict.keepTheirs')}
        </Button>
        <Button size="s" onPress={() => slot.insist(value)}>
          {t('conflict.keepMine')}
        </Button>
        {both !== undefined && (
          <Button size="s" variant="primary" onPress={() => slot.insist(both)}>
            {t('conflict.both')}
          </Button>
        )}
      </div>
    </div>
  );
};
