import { PenLine } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useBoard, useSaveStatus } from '../board/board';
import { Avatar, DisciplineMark } from '../ui/discipline';
import { Popover } from '../ui/popover';
import css from './people-here.module.css';
import { useOthers } from './presence';

/** So many avatars fit in the bar of a laptop beside a video call; the rest is a number. */
const SHOWN = 5;

/** Who has this board open, oneself included, with who is writing. */
export const PeopleHere = () => {
  const { t } = useTranslation('sync');
  const { me } = useBoard();
  const others = useOthers();
  const isOffline = useSaveStatus().kind === 'offline';
  const count = others.length;
  const nobody = isOffline ? t('here.unknown') : t('here.alone');
  const shown = count > SHOWN ? others.slice(0, SHOWN - 1) : others;

  return (
    <Popover
      label={t('here.title')}
      placement="bottom end"
      trigger={
        <AriaButton className={css.people ?? ''} aria-label={count === 0 ? nobody : t('here.label', { count })}>
          {shown.map(({ person }) => (
            <Avatar key={person.personId} name={person.name} role={person.role} nameless className={css.avatar} />
          ))}
          {count > shown.length && <span className={css.more}>{t('here.more', { count: count - shown.length })}</span>}
          {count === 0 && <Avatar name={me.name} role={me.role} nameless className={css.avatar} />}
        </AriaButton>
      }
    >
      <h2 className={css.title}>{count === 0 ? nobody : t('here.title')}</h2>
      <ul className={`bare ${css.list}`}>
        <li className={css.person}>
          <Avatar name={me.name} role={me.role} nameless />
          <span>{t('here.you', { name: me.name })}</span>
          <DisciplineMark role={me.role} shapeless />
        </li>
        {others.map(({ person, editing }) => (
          <li key={person.personId} className={css.person}>
            <Avatar name={person.name} role={person.role} nameless />
            <span>{person.name}</span>
            <DisciplineMark role={person.role} shapeless />
            {editing && (
              <span className={css.writing}>
                <PenLine size={14} strokeWidth={1.9} aria-hidden />
                {t('here.writing')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Popover>
  );
};
