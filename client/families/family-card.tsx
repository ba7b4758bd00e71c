import { ChevronRight, Clock, EyeOff, History, Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Conference } from '../../shared/api/contract';
import { preloadBoard } from '../app/board-route';
import { RegieLine } from '../regie/regie-line';
import { Badge } from '../ui/badge';
import { Avatar, DisciplineMark } from '../ui/discipline';
import { useQuestion } from './agenda-line';
import css from './families.module.css';
import { boardPath } from './paths';
import { clockTime } from './when';

interface FamilyCardProps {
  meetingId: string;
  conference: Conference;
  number: number;
  /** ISO 8601: when its turn comes, if all goes as planned. */
  startsAt: string;
}

/** One family on the agenda: the whole card opens its board. */
export const FamilyCard = ({ meetingId, conference, number, startsAt }: FamilyCardProps) => {
  const { t } = useTranslation(['families', 'agenda']);
  const question = useQuestion();
  const { familyCode, broughtInBy, named, children, ageBands, minutes, urgent, carried, may, regie } = conference;
  return (
    <li className={css.family} onPointerEnter={preloadBoard}>
      <span className={css.number} aria-hidden>
        {number}
      </span>
      <div className={css.which}>
        <h3 className={css.code}>
          <Link to={boardPath(meetingId, conference.id)} className={css.whole} data-family onFocus={preloadBoard}>
            {familyCode}
          </Link>
        </h3>
        {urgent && (
          <Badge tone="danger" icon={Siren}>
            {t('agenda:urgent')}
          </Badge>
        )}
        {carried > 0 && <Badge icon={History}>{t('agenda:carried')}</Badge>}
        {may.read && named && (
          <ul className={`bare ${css.children}`} aria-label={t('children')}>
            {children.map((child) => (
              <li key={`${child.initials} ${child.age}`}>
                <Badge>{t('child', child)}</Badge>
              </li>
            ))}
            {ageBands.map((band, i) => (
              <li key={`${band} ${i}`}>
                <Badge>{t('ageBand', { band })}</Badge>
              </li>
            ))}
          </ul>
        )}
        {may.read && !named && (
          <Badge icon={EyeOff} title={t('anonymousHint')}>
            {t('anonymous')}
          </Badge>
        )}
      </div>
      <div className={css.body}>
        <p className={css.question}>
          {conference.question && <span className="said">{t('question')}: </span>}
          {question(conference)}
        </p>
        <RegieLine regie={regie} />
        <p className={css.bringer}>
          <span className="said">{t('broughtInBy')} </span>
          <Avatar name={broughtInBy.name} role={broughtInBy.role} size={22} nameless />
          <span>{broughtInBy.name}</span>
          <DisciplineMark role={broughtInBy.role} shapeless />
          <span className={css.turn}>
            <Clock size={14} strokeWidth={1.9} aria-hidden />
            {t('agenda:turn', { start: clockTime(startsAt), minutes })}
          </span>
        </p>
      </div>
      <ChevronRight className={css.go} size={20} strokeWidth={1.8} aria-hidden />
    </li>
  );
};
