import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { putInFrame, takeOut } from '../../../shared/board/commands';
import type { NoteView } from '../../../shared/board/reading';
import { isFrame, WORKSHEET_KEYS, WORKSHEETS, type WorksheetKey } from '../../../shared/worksheets/worksheets';
import { useBoard } from '../board';
import css from './panel.module.css';
import { sharedBy } from './panel-values';

interface PlacesProps {
  notes: readonly NoteView[];
  onStep: () => void;
}

const MIXED = 'mixed';
const NOWHERE = '';

const Place = ({ notes, worksheet, onStep }: PlacesProps & { worksheet: WorksheetKey }) => {
  const { t } = useTranslation(['list', 'board']);
  const { room, tell, selection } = useBoard();
  const id = useId();
  const frame = sharedBy(notes, (note) => note.places[worksheet]?.frame);
  const standsElsewhere = notes.every((note) => Object.keys(note.places).some((key) => key !== worksheet));

  const put = (value: string) => {
    const ids = notes.map((note) => note.id);
    onStep();
    if (isFrame(value)) {
      const moving = notes.filter((note) => note.places[worksheet]?.frame !== value).map((note) => note.id);
      tell(putInFrame(room.doc, moving, value));
    } else if (value === NOWHERE) {
      tell(takeOut(room.doc, ids, worksheet));
      const other = WORKSHEET_KEYS.find((key) => key !== worksheet) ?? worksheet;
      selection.select(ids.map((note) => ({ note, worksheet: other })));
    }
  };

  return (
    <div className={css.row}>
      <label className={css.label} htmlFor={id}>
        {t(`board:worksheet.${worksheet}`)}
      </label>
      <select
        id={id}
        className={css.input}
        value={frame.mixed ? MIXED : (frame.value ?? NOWHERE)}
        onChange={({ target }) => put(target.value)}
      >
        {frame.mixed && <option value={MIXED}>{t('panel.mixed')}</option>}
        <option value={NOWHERE} disabled={!standsElsewhere}>
          {t('panel.nowhere')}
        </option>
        {WORKSHEETS[worksheet].map((key) => (
          <option key={key} value={key}>
            {t(`board:frame.${key}.name`)}
          </option>
        ))}
      </select>
    </div>
  );
};

/** In which frame of each worksheet the notes stand; one typed note can stand in both. */
export const PanelPlaces = (props: PlacesProps) => {
  const { t } = useTranslation('list');
  return (
    <fieldset className={css.fieldset}>
      <legend className={css.label}>{t('panel.places')}</legend>
      {WORKSHEET_KEYS.map((worksheet) => (
        <Place key={worksheet} worksheet={worksheet} {...props} />
      ))}
    </fieldset>
  );
};
