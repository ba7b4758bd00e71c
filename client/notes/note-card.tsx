import { EyeOff, FileCheck2, Link2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../../shared/api/contract';
import type { NoteView } from '../../shared/board/reading';
import { type Mark, SECRET_MARKS } from '../../shared/worksheets/note-words';
import type { FrameKey } from '../../shared/worksheets/worksheets';
import { DisciplineMark } from '../ui/discipline';
import { KindMark } from '../ui/kind-mark';
import styles from './note-card.module.css';

const DAY = new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const shortDay = (iso: string): string => DAY.format(new Date(iso));

const Secrets = ({ marks }: { marks: readonly Mark[] }) => {
  const { t } = useTranslation('board');
  return marks.map((mark) => (
    <span key={mark} className={styles.secret} title={t('note.secret')}>
      <EyeOff size={13} strokeWidth={2.1} aria-hidden />
      {t(`mark.${mark}`)}
    </span>
  ));
};

const Who = ({ name, participants }: { name: string; participants: readonly Participant[] }) => {
  const { t } = useTranslation('board');
  const person = participants.find((participant) => participant.name === name);
  return (
    <span className={styles.who}>
      {person && <DisciplineMark role={person.role} wordless size={15} />}
      {t('note.namens', { who: name })}
    </span>
  );
};

/** What was said about the note besides its text; a bare note has none of it. */
const Facts = ({ note, participants }: { note: NoteView; participants: readonly Participant[] }) => {
  const { t } = useTranslation('board');
  const { namens, source, date, child, leefgebieden } = note;
  if (!namens && !source && !date && !child && leefgebieden.length === 0) return null;
  return (
    <div className={styles.facts}>
      {namens && <Who name={namens} participants={participants} />}
      {source && <span>{t('note.source', { source })}</span>}
      {date && <time dateTime={date}>{shortDay(date)}</time>}
      {child && <span className={styles.chip}>{t('note.child', { child })}</span>}
      {leefgebieden.map((word) => (
        <span key={word} className={styles.chip}>
          {t(`leefgebied.${word}`)}
        </span>
      ))}
    </div>
  );
};

interface NoteCardProps {
  note: NoteView;
  participants: readonly Participant[];
  /** The frame of the other worksheet in which the note stands as well. */
  alsoIn: FrameKey | undefined;
  children: ReactNode;
}

/** A note as it lies on the table: its kind, its text (the children), and what was said about it. */
export const NoteCard = memo(function NoteCard({ note, participants, alsoIn, children }: NoteCardProps) {
  const { t } = useTranslation('board');
  const head = note.kind !== undefined || note.marks.length > 0 || note.notFor !== undefined || alsoIn !== undefined;
  return (
    <>
      {head && (
        <div className={styles.head}>
          {note.kind && <KindMark kind={note.kind} />}
          <Secrets marks={note.marks.filter((mark) => SECRET_MARKS.includes(mark))} />
          {note.notFor && (
            <span className={styles.secret}>
              <EyeOff size={13} strokeWidth={2.1} aria-hidden />
              {t('note.notForAll')}
            </span>
          )}
          {note.marks.includes('naar-het-verslag') && (
            <span className={styles.record} title={t('mark.naar-het-verslag')}>
              <FileCheck2 size={15} strokeWidth={2} aria-hidden />
              <span className="said">{t('mark.naar-het-verslag')}</span>
            </span>
          )}
          {alsoIn && (
            <span className={styles.also} title={t('note.alsoIn', { frame: t(`frame.${alsoIn}.name`) })}>
              <Link2 size={13} strokeWidth={2.1} aria-hidden />
              <span aria-hidden>{t(`frame.${alsoIn}.name`)}</span>
              <span className="said">{t('note.alsoIn', { frame: t(`frame.${alsoIn}.name`) })}</span>
            </span>
          )}
        </div>
      )}
      {children}
      <Facts note={note} participants={participants} />
    </>
  );
});
