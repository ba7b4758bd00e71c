import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayOf } from '../families/when';
import { timeLinePath } from '../time-line/paths';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';
import { earlierPath } from './paths';

/** The conferences in which this family came before; their boards can be read. */
export const EarlierPart = () => {
  const { t, i18n } = useTranslation('bringIn');
  const { family, conference } = useFamilyInPanel();
  const { earlier } = family;
  return (
    <section className={css.part} aria-labelledby="family-earlier">
      <h3 id="family-earlier" className={css.title}>
        {t('earlier.title')}
      </h3>
      {earlier.length === 0 && <p className={css.soft}>{t('earlier.none')}</p>}
      <p>
        <Link to={timeLinePath(conference.id)}>{t('earlier.line')}</Link>
      </p>
      <ul className={`bare ${css.lines}`}>
        {earlier.map(({ conferenceId, meetingTitle, startsAt, question, closed }) => (
          <li key={conferenceId}>
            <p>
              <Link to={earlierPath(conferenceId)}>{t('earlier.open', { day: dayOf(startsAt, i18n.language) })}</Link>
            </p>
            <p>{question}</p>
            <p className={css.label}>
              {meetingTitle}, {t(closed ? 'earlier.closed' : 'earlier.unclosed')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
