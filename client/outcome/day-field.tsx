import { useTranslation } from 'react-i18next';
import { dayOf, daysLater } from '../../shared/meeting/days';
import { useDayWords } from '../agreements/when-due';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import css from './outcome.module.css';

interface DayFieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (day: string) => void;
  /** Days that one press chooses: of the past, or to come. */
  quick?: 'today' | 'coming' | undefined;
  nextMeeting?: string | undefined;
}

/** A day, with the usual ones one press away. */
export const DayField = (props: DayFieldProps) => {
  const { label, hint, value, onChange, quick, nextMeeting } = props;
  const { t } = useTranslation('outcome');
  const dayWords = useDayWords();
  const today = dayOf(Date.now());
  const coming: [string, string][] = [
    [t('day.week'), daysLater(today, 7)],
    [t('day.fortnight'), daysLater(today, 14)],
    [t('day.month'), daysLater(today, 28)],
    ...(nextMeeting ? [[t('day.meeting'), nextMeeting] as [string, string]] : []),
  ];
  const days = quick === 'today' ? [[t('day.today'), today] as [string, string]] : quick ? coming : [];
  return (
    <div className={css.day}>
      <TextField
        label={label}
        {...(hint && { hint })}
        type="date"
        value={value}
        onChange={onChange}
        className={css.dayInput ?? ''}
      />
      {days.map(([words, day]) => (
        <Button
          key={day}
          size="s"
          variant={value === day ? 'primary' : 'quiet'}
          aria-label={`${label}: ${words}, ${dayWords(day)}`}
          onPress={() => onChange(day)}
        >
          {words}
        </Button>
      ))}
    </div>
  );
};
