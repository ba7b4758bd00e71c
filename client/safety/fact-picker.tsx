import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../shared/api/safety';
import type { NoteView } from '../../shared/board/reading';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { isSecret } from '../../shared/worksheets/note-words';
import { useNotes } from '../board/board';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { KindMark } from '../ui/kind-mark';
import { TextField } from '../ui/text-field';
import css from './safety.module.css';

/** More than fit beside the board are found by typing. */
const MOST_SHOWN = 6;

/** Notes that hold these words, facts before the rest. */
const matching = (notes: Iterable<NoteView>, words: string, taken: readonly Fact[]): NoteView[] => {
  const sought = words.trim().toLocaleLowerCase();
  const fit = [...notes].filter(
    ({ id, text, deletedAt }) =>
      deletedAt === undefined &&
      text.trim() !== '' &&
      text.toLocaleLowerCase().includes(sought) &&
      !taken.some(({ note }) => note === id),
  );
  const rank = ({ kind }: NoteView) => (kind === 'feit' ? 0 : 1);
  return fit.sort((a, b) => rank(a) - rank(b) || a.createdAt - b.createdAt).slice(0, MOST_SHOWN);
};

const factOf = ({ id, text, marks, notFor }: NoteView): Fact => ({
  text: text.slice(0, SAFETY_LIMITS.words),
  note: id,
  ...(marks.length > 0 && { marks: [...marks] }),
  ...(notFor && { notFor: [...notFor] }),
});

interface FactPickerProps {
  taken: readonly Fact[];
  onPick: (fact: Fact) => Promise<void>;
  onDone: () => void;
}

/** What shows that a criterion is met: own words, or a note of the board. */
export const FactPicker = ({ taken, onPick, onDone }: FactPickerProps) => {
  const { t } = useTranslation('safety');
  const notes = useNotes();
  const [words, setWords] = useState('');
  const shown = matching(notes.values(), words, taken);
  return (
    <form
      className={css.picker}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') void onPick({ text: words.trim() });
      }}
    >
      <TextField
        label={t('criteria.fact')}
        hint={t('criteria.factHint')}
        value={words}
        onChange={setWords}
        maxLength={SAFETY_LIMITS.words}
        autoFocus
      />
      {shown.length > 0 && (
        <ul className={`bare ${css.notes}`} aria-label={t('criteria.notes')}>
          {shown.map((note) => (
            <li key={note.id}>
              <AriaButton className={css.note ?? ''} onPress={() => void onPick(factOf(note))}>
                {note.kind && <KindMark kind={note.kind} />}
                <span className={css.noteText}>{note.text}</span>
                {isSecret(note) && <Badge tone="danger">{t('criteria.secret')}</Badge>}
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      <Button size="s" variant="plain" onPress={onDone}>
        {t('cancel')}
      </Button>
    </form>
  );
};
