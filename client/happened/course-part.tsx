import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { COURSE, COURSE_KINDS } from '../../shared/happened/topics';
import { FactLine } from './fact-line';
import css from './happened.module.css';

interface CoursePartProps {
  meeting: Meeting;
  conferenceId: string;
}

/** That help does not get going, or that what was agreed about safety is broken: then everybody is asked anew whether they report. */
export const CoursePart = ({ meeting, conferenceId }: CoursePartProps) => {
  const { t } = useTranslation('happened');
  const heading = useId();
  return (
    <section className={css.course} aria-labelledby={heading}>
      <h3 id={heading} className={css.words}>
        {t('course.title')}
      </h3>
      <FactLine
        meeting={meeting}
        conferenceId={conferenceId}
        topic={COURSE}
        kinds={COURSE_KINDS}
        action={t('course.action')}
        title={t('course.title')}
      />
    </section>
  );
};
