import { useTranslation } from 'react-i18next';
import { type FrameKey, isFrame, WORKSHEET_KEYS, WORKSHEETS } from '../../../shared/worksheets/worksheets';
import { NoteEntry } from '../entry/note-entry';
import css from './list.module.css';

interface EntryBarProps {
  frame: FrameKey;
  onFrame: (frame: FrameKey) => void;
  onMade: (ids: readonly string[]) => void;
}

/** On a phone: one entry line under the thumb, for the frame that is being read or that is chosen here. */
export const EntryBar = ({ frame, onFrame, onMade }: EntryBarProps) => {
  const { t } = useTranslation(['list', 'board']);
  return (
    <div className={css.bar} data-frame={frame}>
      <select
        className={css.barFrame}
        aria-label={t('entry.frame')}
        value={frame}
        onChange={({ target }) => isFrame(target.value) && onFrame(target.value)}
      >
        {WORKSHEET_KEYS.map((worksheet) => (
          <optgroup key={worksheet} label={t(`board:worksheet.${worksheet}`)}>
            {WORKSHEETS[worksheet].map((key) => (
              <option key={key} value={key}>
                {t(`board:frame.${key}.name`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <NoteEntry frame={frame} onMade={onMade} tray="above" />
    </div>
  );
};
