import { useTranslation } from 'react-i18next';
import type { Meeting, Participant } from '../../shared/api/contract';
import { useMe } from '../session/session';
import { Avatar, DisciplineMark } from '../ui/discipline';
import { LinkMenu } from './link-menu';
import css from './people.module.css';
import { StandIn } from './stand-in';

const PersonRow = ({ meeting, participant }: { meeting: Meeting; participant: Participant }) => {
  const { t } = useTranslation(['people', 'common']);
  const me = useMe();
  const { id, name, role, organisation, hasLink, colleague } = participant;
  const mayRevoke = colleague || meeting.may.standIn;
  return (
    <li className={css.person}>
      <Avatar name={name} role={role} size={34} nameless />
      <div className={css.words}>
        <p className={css.name}>
          {name}
          {id === me.person.id && <span className={css.soft}> ({t('common:person.you')})</span>}
        </p>
        <DisciplineMark role={role} shapeless className={css.role} />
        <p className={css.soft}>{organisation}</p>
        <StandIn meeting={meeting} participant={participant} />
        {mayRevoke && !hasLink && <p className={css.warn}>{t('noLink')}</p>}
      </div>
      {mayRevoke && <LinkMenu meetingId={meeting.id} participant={participant} />}
    </li>
  );
};

/** Who takes part in a meeting; a link goes to its own person or organisation, and who leads can take one back. */
export const People = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('people');
  const table = meeting.participants.filter(({ active }) => active);
  const standIns = meeting.participants.filter(({ active }) => !active);
  return (
    <section className={css.people} aria-labelledby="people">
      <h2 id="people" className={css.heading}>
        {t('title')}
      </h2>
      <ul className="bare">
        {table.map((participant) => (
          <PersonRow key={participant.id} meeting={meeting} participant={participant} />
        ))}
      </ul>
      {standIns.length > 0 && (
        <details className={css.standIns}>
          <summary>{t('standIns', { count: standIns.length })}</summary>
          <ul className="bare">
            {standIns.map((participant) => (
              <PersonRow key={participant.id} meeting={meeting} participant={participant} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
