import { Hand, MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../shared/api/contract';
import { useMe } from '../../session/session';
import { Button } from '../../ui/button';
import { Avatar } from '../../ui/discipline';
import { Kbd } from '../../ui/kbd';
import { callName, participantOf } from '../situation';
import type { LeadingDoings } from '../use-leading';
import { HAND_KEY } from './tool-keys';
import css from './tools.module.css';

interface HandsProps {
  meeting: Meeting;
  doings: LeadingDoings;
  leads: boolean;
}

/** Who has a hand up, first come first; for who leads, each is the way to give that person the word. */
const Order = ({ meeting, doings: { command }, leads }: HandsProps) => {
  const { t } = useTranslation('tools');
  const raised = (meeting.leading.hands ?? []).flatMap((id) => participantOf(meeting, id) ?? []);
  if (raised.length === 0) return <p className={css.soft}>{t('hands.none')}</p>;
  return (
    <ol className={`bare ${css.hands}`} aria-label={t('hands.order')}>
      {raised.map(({ id, name, role }, index) => {
        const who = (
          <>
            <span className={css.place} aria-hidden>
              {index + 1}
            </span>
            <Avatar name={name} role={role} size={22} nameless />
            <span>{callName(name)}</span>
          </>
        );
        return (
          <li key={id}>
            {leads ? (
              <Button
                size="s"
                variant={index === 0 ? 'primary' : 'quiet'}
                aria-label={t('hands.giveWord', { name: callName(name) })}
                onPress={() => void command({ act: 'word', personId: id })}
              >
                {who}
              </Button>
            ) : (
              <span className={css.hand}>{who}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
};

/** Raised hands in their order, one's own hand, and who has the word. */
export const Hands = (props: HandsProps) => {
  const { meeting, doings, leads } = props;
  const { t } = useTranslation('tools');
  const me = useMe().person.id;
  const { hands = [], word } = meeting.leading;
  const isUp = hands.includes(me);
  const speaker = participantOf(meeting, word?.personId);
  return (
    <section className={css.row} aria-label={t('hands.title')}>
      {meeting.may.join && (
        <Button
          size="s"
          icon={Hand}
          variant={isUp ? 'primary' : 'quiet'}
          aria-pressed={isUp}
          aria-keyshortcuts={HAND_KEY}
          onPress={() => void doings.command({ act: 'hand', up: !isUp })}
        >
          {t(isUp ? 'hands.lower' : 'hands.raise')}
          <Kbd keys={HAND_KEY} />
        </Button>
      )}
      {leads && hands.length > 0 && <span className={css.soft}>{t('hands.word')}</span>}
      <Order {...props} />
      {speaker && (
        <p className={css.speaker}>
          <MessageCircle size={15} strokeWidth={2} aria-hidden />
          {speaker.id === me ? t('hands.youHaveWord') : t('hands.hasWord', { name: callName(speaker.name) })}
        </p>
      )}
      {leads && (
        <Button
          size="s"
          variant="plain"
          className={css.push}
          onPress={() => void doings.command({ act: 'hands', on: false })}
        >
          {t('menu.handsOff')}
        </Button>
      )}
    </section>
  );
};
