import { RotateCw, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DecisionPage } from '../../shared/api/decisions';
import { notesChanged } from '../../shared/decisions/changed';
import { useNotes } from '../board/board';
import { Button } from '../ui/button';
import css from './decision.module.css';

interface ChangedNoticeProps {
  proposal: NonNullable<DecisionPage['proposal']>;
  /** To put it forward again, for who may. */
  onAgain: (() => void) | undefined;
}

/** Says what has become otherwise since a proposal was frozen: the table decides on what it was then. */
export const ChangedNotice = ({ proposal: { changed, frozen }, onAgain }: ChangedNoticeProps) => {
  const { t, i18n } = useTranslation('decision');
  const notes = useNotes();
  const parts = [...changed, ...(notesChanged(frozen.notes, notes) ? (['notes'] as const) : [])];
  const names = new Intl.ListFormat(i18n.language).format(parts.map((part) => t(`changed.part.${part}`)));
  return (
    <div role="status">
      {parts.length > 0 && (
        <div className={css.changed}>
          <p className={css.warn}>
            <TriangleAlert size={16} strokeWidth={2} aria-hidden />
            <span>
              <strong>{t('changed.title', { names })}</strong> {t('changed.text')}
            </span>
          </p>
          {onAgain && (
            <Button size="s" icon={RotateCw} onPress={onAgain}>
              {t('propose.againAction')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
