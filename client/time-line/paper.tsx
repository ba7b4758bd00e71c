import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { LineConference, TimeLine } from '../../shared/api/time-line';
import { usePrinting } from '../board/list/use-printing';
import { Columns, Counted } from './columns';
import { ConferenceRow } from './conference-row';
import { countsOf, fitting, inShort } from './fit';
import './paper.css';
import css from './time-line.module.css';
import { dayOfMeeting, useLineWords } from './use-line-words';

/** The line about what is left out, in px. */
const RESERVE = 36;
/** What is measured before the browser draws the page differs a hair from what it then draws. */
const SLACK = 0.985;

const LeftOut = ({ conferences }: { conferences: readonly LineConference[] }) => {
  const { t } = useTranslation('timeLine');
  const { day } = useLineWords();
  const [newest, oldest] = [conferences[0], conferences.at(-1)].map((one) =>
    one ? day(dayOfMeeting(one.meeting.startsAt)) : '',
  );
  const { decisions, agreements } = countsOf(conferences);
  return (
    <p className="line-left">
      {t('paper.left', { count: conferences.length, oldest, newest })}{' '}
      {t('paper.leftWith', {
        decisions: t('count.decisions', { count: decisions }),
        agreements: t('count.agreements', { count: agreements }),
      })}
    </p>
  );
};

const Sheet = ({ line: { code, conferences } }: { line: TimeLine }) => {
  const { t, i18n } = useTranslation('timeLine');
  const rows = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(conferences.length);
  useLayoutEffect(() => {
    const list = rows.current;
    if (!list) return;
    const top = list.getBoundingClientRect().top;
    const bottoms = [...list.children].map((row) => row.getBoundingClientRect().bottom - top);
    setShown(fitting(bottoms, list.clientHeight * SLACK, RESERVE));
  }, []);
  const left = conferences.slice(shown);
  const date = new Date().toLocaleString(i18n.language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <main className={`line-sheet ${css.paper}`}>
      <h1>{t('titleOf', { code })}</h1>
      <Counted conferences={conferences} />
      <Columns />
      <ul className={`bare ${css.rows}`} ref={rows}>
        {conferences.slice(0, shown).map((conference) => (
          <ConferenceRow key={conference.conferenceId} {...inShort(conference)} />
        ))}
      </ul>
      {left.length > 0 && <LeftOut conferences={left} />}
      <footer>
        <p>{t('noMeasurement')}</p>
        <p>{t('paper.printed', { date })}</p>
      </footer>
    </main>
  );
};

/** The time line on one sheet of A4; put it anywhere on its page. */
export const Paper = ({ line }: { line: TimeLine }) => {
  const printing = usePrinting();
  return printing ? createPortal(<Sheet line={line} />, document.body) : null;
};
