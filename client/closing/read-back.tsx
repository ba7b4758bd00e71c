import { useQuery } from '@tanstack/react-query';
import { CircleDashed, EyeOff, Gavel, Handshake, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../shared/api/agreements';
import type { Meeting } from '../../shared/api/contract';
import type { Attendance } from '../../shared/api/guests';
import type { NoteView } from '../../shared/board/reading';
import { forTheRecord } from '../../shared/board/record-notes';
import { isSecret, SECRET_MARKS } from '../../shared/worksheets/note-words';
import { useAgreements } from '../agreements/use-agreements';
import { useDayWords } from '../agreements/when-due';
import { useBoard, useNotes } from '../board/board';
import { DecisionInShort } from '../decision/in-short';
import { useDecision } from '../decision/use-decision';
import { meetingKey } from '../families/use-meetings';
import { MeldingPart } from '../happened/melding-part';
import { useWeighing } from '../safety/use-weighing';
import { api } from '../session/api';
import { RoomNotLoaded } from '../sync/line-notice';
import { useLoaded } from '../sync/use-loaded';
import { Badge } from '../ui/badge';
import css from './closing.module.css';
import { missingOf } from './missing';
import { ReadWeighing } from './read-weighing';

const AgreementLine = ({ agreement }: { agreement: Agreement }) => {
  const { t } = useTranslation('agreements');
  const dayWords = useDayWords();
  const { what, owner, who, due, child } = agreement;
  return (
    <li>
      <strong>{owner?.name ?? who}</strong>: {what}
      {child && ` (${child})`}
      {due && <span className={css.soft}> {t('by', { day: dayWords(due) })}</span>}
    </li>
  );
};

/** A note for the record. What keeps it from others' copies comes before its text, so that nobody reads it aloud unawares. */
const NoteLine = ({ note: { text, namens, source, marks } }: { note: NoteView }) => {
  const { t } = useTranslation('board');
  return (
    <li>
      {marks
        .filter((mark) => SECRET_MARKS.includes(mark))
        .map((mark) => (
          <span key={mark}>
            <Badge tone="danger" icon={EyeOff} title={t('note.secret')}>
              {t(`mark.${mark}`)}
            </Badge>{' '}
          </span>
        ))}
      {text}
      {namens && <span className={css.soft}> {t('note.namens', { who: namens })}</span>}
      {source && <span className={css.soft}> ({t('note.source', { source })})</span>}
    </li>
  );
};

/** What goes to the record, to be read aloud in a minute: the notes that were ticked, the agreements, who was there. */
export const ReadBack = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation(['readBack', 'board']);
  const { conference, room } = useBoard();
  const isLoaded = useLoaded(room);
  const notes = useNotes();
  const { data: agreed } = useAgreements(meeting.id, conference.id);
  const { data: attendance } = useQuery({
    queryKey: [...meetingKey(meeting.id), 'attendance', conference.id],
    queryFn: () => api.get<Attendance>(`/api/conferences/${encodeURIComponent(conference.id)}/attendance`),
  });
  const present = attendance?.people.filter((person) => person.present).map(({ name }) => name) ?? [];
  const record = forTheRecord(notes);
  const secrets = record.flatMap((part) => part.notes).filter(isSecret).length;
  const { data: decision } = useDecision(meeting.id, conference.id);
  const decided = decision?.decided;
  const { data: weighing } = useWeighing(meeting.id, conference.id);
  const missing = missingOf({
    notes: isLoaded ? notes : undefined,
    agreed,
    weighing,
    decision,
    notulist: conference.notulist,
  });
  return (
    <div className={css.readBack}>
      {missing.length > 0 && (
        <section className={css.missing} aria-labelledby="read-back-missing">
          <h3 id="read-back-missing" className={css.part}>
            {t('missing.title')}
          </h3>
          <ul className="bare">
            {missing.map((one) => (
              <li key={one.kind} className={css.gap}>
                <CircleDashed size={15} strokeWidth={2} aria-hidden />
                {t(`missing.${one.kind}`, { count: 'count' in one ? one.count : 0 })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <MeldingPart meeting={meeting} conferenceId={conference.id} />
      {secrets > 0 && (
        <p className={css.secrets}>
          <EyeOff size={16} strokeWidth={1.9} aria-hidden />
          {t('secrets', { count: secrets })}
        </p>
      )}
      {decided && (
        <section aria-labelledby="read-back-decision">
          <h3 id="read-back-decision" className={css.part}>
            <Gavel size={16} strokeWidth={1.9} aria-hidden />
            {t('decision')}
          </h3>
          <DecisionInShort decided={decided} />
        </section>
      )}
      {weighing && <ReadWeighing weighing={weighing} />}
      {!isLoaded && <RoomNotLoaded room={room} />}
      {record.map(({ frame, notes: here }) => (
        <section key={frame} aria-labelledby={`read-back-${frame}`}>
          <h3 id={`read-back-${frame}`} className={css.part}>
            {t(`board:frame.${frame}.name`)}
          </h3>
          <ul className={css.notes}>
            {here.map((note) => (
              <NoteLine key={note.id} note={note} />
            ))}
          </ul>
        </section>
      ))}
      {agreed && agreed.agreements.length > 0 && (
        <section aria-labelledby="read-back-agreements">
          <h3 id="read-back-agreements" className={css.part}>
            <Handshake size={16} strokeWidth={1.9} aria-hidden />
            {t('agreements')}
          </h3>
          <ul className={css.notes}>
            {agreed.agreements.map((agreement) => (
              <AgreementLine key={agreement.id} agreement={agreement} />
            ))}
          </ul>
        </section>
      )}
      {present.length > 0 && (
        <section aria-labelledby="read-back-present">
          <h3 id="read-back-present" className={css.part}>
            <Users size={16} strokeWidth={1.9} aria-hidden />
            {t('present')}
          </h3>
          <p>{present.join(', ')}</p>
        </section>
      )}
    </div>
  );
};
