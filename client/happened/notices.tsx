import { Ear, Scale, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { partsOf, REWEIGHED_TOPIC } from '../../shared/happened/topics';
import { Button } from '../ui/button';
import { FactDialog } from './fact-dialog';
import { useFactWords } from './fact-words';
import css from './happened.module.css';
import { useHappened, useRecord } from './use-happened';

interface NoticeProps {
  meeting: Meeting;
  conferenceId: string;
}

/**
 * Who of the family is not told, and why: for who speaks with the family next, so that nobody tells by accident. Absent while
 * there is nobody.
 */
export const NotToldNotice = ({ meeting, conferenceId }: NoticeProps) => {
  const { t } = useTranslation('happened');
  const words = useFactWords();
  const heading = useId();
  const { data } = useHappened(meeting.id, conferenceId);
  const held = [...(data?.facts ?? []), ...(data?.earlier ?? [])].filter(({ fact }) => fact?.kind === 'not-told');
  if (held.length === 0) return null;
  return (
    <section className={css.notice} aria-labelledby={heading}>
      <h3 id={heading} className={css.noticeTitle}>
        <Ear size={16} strokeWidth={2} aria-hidden />
        {t('notTold.title')}
      </h3>
      <ul className={`bare ${css.lines}`}>
        {held.map(({ id, whom = '', fact }) => (
          <li key={id}>
            <strong>{whom}</strong>: {fact && words(fact)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Somebody said no, or took their agreement back: the opdrachtgever weighs anew. Absent otherwise. */
export const ReweighNotice = ({ meeting, conferenceId }: NoticeProps) => {
  const { t } = useTranslation('happened');
  const words = useFactWords();
  const heading = useId();
  const { data } = useHappened(meeting.id, conferenceId);
  const record = useRecord(meeting.id, conferenceId);
  const [open, setOpen] = useState(false);
  if (!data?.reweigh) return null;
  const against = data.facts.filter(
    ({ topic, fact }) => partsOf(topic)?.group === 'consent' && fact && ['refused', 'withdrawn'].includes(fact.kind),
  );
  const weighed = data.facts.find(({ topic }) => topic === REWEIGHED_TOPIC);
  return (
    <section className={css.notice} aria-labelledby={heading} role="status">
      <h3 id={heading} className={css.noticeTitle}>
        <TriangleAlert size={16} strokeWidth={2} aria-hidden />
        {t('reweigh.title')}
      </h3>
      <ul className={`bare ${css.lines}`}>
        {against.map(({ id, whom = '', fact }) => (
          <li key={id}>
            <strong>{whom}</strong>: {fact && words(fact)}
          </li>
        ))}
      </ul>
      <p>{t('reweigh.text')}</p>
      {data.may.record && (
        <Button size="s" icon={Scale} onPress={() => setOpen(true)}>
          {t('reweigh.do')}
        </Button>
      )}
      {open && (
        <FactDialog
          title={t('reweigh.do')}
          kinds={['reweighed']}
          people={meeting.participants}
          onClose={() => setOpen(false)}
          onDone={async (fact) =>
            fact !== undefined && record({ topic: REWEIGHED_TOPIC, version: weighed?.version ?? 0, fact })
          }
        />
      )}
    </section>
  );
};
