import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../../shared/board/reading';
import type { WorksheetKey } from '../../../shared/worksheets/worksheets';

/** Longer than this and a screen reader's user waits; the whole text is inside the note. In characters. */
const LABEL_LENGTH = 120;

/** How a note is called aloud: "Feit in Feiten: …". */
export const useNoteLabel = () => {
  const { t } = useTranslation(['board', 'common']);
  return useCallback(
    (note: NoteView, worksheet: WorksheetKey): string => {
      const kind = note.kind ? t(`common:kind.${note.kind}`) : t('note.kindless');
      const frame = note.places[worksheet]?.frame;
      const text = note.text === '' ? t('note.empty') : note.text.slice(0, LABEL_LENGTH);
      return t('note.label', { kind, frame: frame ? t(`frame.${frame}.name`) : '', text });
    },
    [t],
  );
};
