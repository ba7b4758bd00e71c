import { MousePointerClick } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../../shared/board/reading';
import { staysBack } from '../../../shared/worksheets/note-words';
import type { FrameKey } from '../../../shared/worksheets/worksheets';
import { RichText } from '../../notes/rich-text';
import css from './beamer-asked.module.css';

/** What who leads points at, where the note does not stand among those shown; of a secret one only in which frame. */
export const BeamerPointed = ({ note, frame, leader }: { note: NoteView; frame: FrameKey; leader: string }) => {
  const { t } = useTranslation(['leading', 'board']);
  const where = t(`board:frame.${frame}.name`);
  return (
    <section className={css.pointed} data-frame={frame} aria-label={t('beamer.pointsIn', { name: leader, where })}>
      <p className={css.pointsIn}>
        <MousePointerClick aria-hidden />
        {t('beamer.pointsIn', { name: leader, where })}
      </p>
      {staysBack(note) ? <p>{t('beamer.secret')}</p> : <RichText nodes={note.rich} />}
    </section>
  );
};
