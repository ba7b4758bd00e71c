import { useTranslation } from 'react-i18next';
import type { LineAgreement } from '../../shared/api/time-line';
import { dayOf } from '../../shared/meeting/days';

interface LineWords {
  /** A day in short: "3 mrt 2026"; without its year where that is `year`. From yyyy-mm-dd. */
  day(day: string, year?: string): string;
  /** The same of a moment, from ms since 1970 or ISO 8601. */
  moment(at: number | string, year?: string): string;
  /** What became of an agreement. */
  became(agreement: LineAgreement, year: string): string;
}

export const yearOf = (day: string): string => day.slice(0, 4);
export const dayOfMeeting = (startsAt: string): string => dayOf(Date.parse(startsAt));

export const useLineWords = (): LineWords => {
  const { t, i18n } = useTranslation('timeLine');
  const locale = i18n.language === 'en' ? 'en-GB' : 'nl-NL';
  const day: LineWords['day'] = (text, year) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      ...(yearOf(text) !== year && { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(`${text}T00:00:00Z`));
  const moment: LineWords['moment'] = (at, year) => day(dayOf(typeof at === 'string' ? Date.parse(at) : at), year);
  return {
    day,
    moment,
    became({ status, late, due, firstDue, followedAt, why }, year) {
      const on = due && day(due, year);
      const was = firstDue && firstDue !== due && t('moved', { day: day(firstDue, year) });
      const said = (words: string) => [words, was].filter(Boolean).join(', ');
      if (status === 'done') return said(t('became.done', { day: followedAt ? moment(followedAt, year) : '' }));
      if (status === 'not-done') return why ? t('became.notDone', { why }) : t('became.not');
      if (late) return said(t('became.late', { day: on }));
      if (status === 'moved') return said(t('became.moved', { day: on }));
      return on ? t('became.open', { day: on }) : t('became.openNoDay');
    },
  };
};
