import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../../shared/board/reading';
import { staysBack } from '../../../shared/worksheets/note-words';
import { type FrameKey, WORKSHEET_KEYS, WORKSHEETS } from '../../../shared/worksheets/worksheets';
import { RichText } from '../../notes/rich-text';
import { useLoaded } from '../../sync/use-loaded';
import { useBoard, useFrameNotes, useNotes } from '../board';
import { useCodeWords } from '../entry/code-words';
import './print-sheet.css';
import { usePrinting } from './use-printing';

const PrintedNote = ({ note }: { note: NoteView }) => {
  const words = useCodeWords();
  const facts = [
    note.kind && words('kind', note.kind),
    note.namens && words('namens', note.namens),
    note.source && words('source', note.source),
    note.date && words('date', note.date),
    note.child && words('child', note.child),
    ...note.leefgebieden.map((word) => words('leefgebied', word)),
    ...note.marks.map((mark) => words('mark', mark)),
  ].filter(Boolean);
  return (
    <li>
      <div className="sheet-text">
        <RichText nodes={note.rich} />
      </div>
      {facts.length > 0 && <p className="sheet-facts">{facts.join(' · ')}</p>}
    </li>
  );
};

const PrintedFrame = ({ frame }: { frame: FrameKey }) => {
  const { t } = useTranslation(['list', 'board']);
  const all = useFrameNotes(frame);
  const notes = all.filter((note) => !staysBack(note));
  const left = all.length - notes.length;
  return (
    <section className="sheet-frame">
      <h3>{t(`board:frame.${frame}.name`)}</h3>
      <p className="sheet-question">{t(`board:frame.${frame}.question`)}</p>
      {notes.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
        <ul role="list">
          {notes.map((note) => (
            <PrintedNote key={note.id} note={note} />
          ))}
        </ul>
      )}
      {all.length === 0 && <p className="sheet-facts">{t('print.nothing')}</p>}
      {left > 0 && <p className="sheet-left">{t('print.left', { count: left })}</p>}
    </section>
  );
};

const Sheet = () => {
  const { t, i18n } = useTranslation(['list', 'board']);
  const { conference, room } = useBoard();
  const isLoaded = useLoaded(room);
  const notes = useNotes();
  const left = [...notes.values()].filter((note) => note.deletedAt === undefined && staysBack(note)).length;
  const date = new Date().toLocaleString(i18n.language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <main className="sheet">
      <header>
        <p className="sheet-draft">{t('print.draft')}</p>
        <h1>{t('print.family', { code: conference.familyCode })}</h1>
        <p className="sheet-ask">{conference.question}</p>
        <p className="sheet-facts">
          {t('print.draftHint')} {t('print.printed', { date })}.
        </p>
        {left > 0 && <p className="sheet-left">{t('print.left', { count: left })}</p>}
      </header>
      {!isLoaded && <p className="sheet-left">{t('print.notLoaded')}</p>}
      {(isLoaded ? WORKSHEET_KEYS : []).map((worksheet) => (
        <section key={worksheet} className="sheet-worksheet">
          <h2>{t(`board:worksheet.${worksheet}`)}</h2>
          {WORKSHEETS[worksheet].map((frame) => (
            <PrintedFrame key={frame} frame={frame} />
          ))}
        </section>
      ))}
    </main>
  );
};

/**
 * The board on paper, whichever view is on the screen: put it anywhere on a board's page. Notes that stay out of other
 * people's copies stay off paper, and how many is said.
 */
export const PrintSheet = () => {
  const printing = usePrinting();
  return printing ? createPortal(<Sheet />, document.body) : null;
};
