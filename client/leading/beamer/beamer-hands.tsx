import { Hand, MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../shared/api/contract';
import { callName, participantOf } from '../situation';
import css from './beamer-asked.module.css';

/** Who has the word and whose hand is up, first come first; nothing while hands are off. */
export const BeamerHands = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('tools');
  const { hands, word } = meeting.leading;
  if (!hands) return null;
  const speaker = participantOf(meeting, word?.personId);
  const raised = hands.flatMap((id) => participantOf(meeting, id) ?? []);
  return (
    <section className={css.hands} aria-label={t('hands.title')}>
      {speaker && (
        <p className={css.speaker}>
          <MessageCircle aria-hidden />
          {t('hands.hasWord', { name: callName(speaker.name) })}
        </p>
      )}
      {raised.length === 0 && !speaker && <p>{t('hands.none')}</p>}
      {raised.length > 0 && (
        <>
          <Hand aria-hidden />
          <ol className={`bare ${css.raised}`} aria-label={t('hands.order')}>
            {raised.map(({ id, name }, index) => (
              <li key={id}>
                {index + 1}. {callName(name)}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
};
