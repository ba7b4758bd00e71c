import { MessageCircleQuestion } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Consult } from '../../shared/api/consults';
import type { Today } from '../../shared/api/today';
import { answeredLately, lastAnswer } from '../consult/answered';
import { consultPath, newConsultPath } from '../consult/paths';
import { useConsults } from '../consult/use-consults';
import { useMe } from '../session/session';
import { Badge } from '../ui/badge';
import buttons from '../ui/button.module.css';
import { cx } from '../ui/cx';
import { Loading } from '../ui/states';
import { fromNow } from './days';
import { Part } from './part';
import css from './today.module.css';

const Question = ({ consult, children }: { consult: Consult; children: ReactNode }) => (
  <li className={css.line}>
    <div className={css.words}>
      <h3 className={css.what}>
        <Link className={css.whole} to={consultPath(consult.id)}>
          {consult.question}
        </Link>
      </h3>
      <p className={css.facts}>{children}</p>
    </div>
  </li>
);

const Ask = () => {
  const { t } = useTranslation('today');
  return (
    <Link className={cx(buttons.button, buttons.quiet, buttons.s)} to={newConsultPath}>
      <MessageCircleQuestion size={15} strokeWidth={1.9} aria-hidden />
      {t('ask')}
    </Link>
  );
};

/** Those that wait for an answer of this person; nothing for who never answers any. */
export const WaitingConsults = ({ waiting, mayAsk, now }: Pick<Today, 'waiting' | 'mayAsk' | 'now'>) => {
  const { t, i18n } = useTranslation('today');
  const { person } = useMe();
  if (mayAsk.length === 0 || person.role !== 'contactpersoon-jb') return null;
  return (
    <div>
      <Part title={t('waiting')} empty={t('noWaiting')}>
        {waiting.map((consult) => (
          <Question key={consult.id} consult={consult}>
            <span className={css.fact}>{consult.askedBy.name}</span>
            <span className={css.fact}>{fromNow(consult.askedAt, now, i18n.language)}</span>
          </Question>
        ))}
      </Part>
      <AnsweredConsults now={now} />
    </div>
  );
};

const AnsweredLines = ({ now }: { now: number }) => {
  const { t, i18n } = useTranslation(['today', 'common']);
  const { person } = useMe();
  const { data: consults } = useConsults();
  if (!consults) return <Loading>{t('common:loading')}</Loading>;
  const answered = answeredLately(consults, person.id, now);
  if (answered.length === 0) return <p className={css.empty}>{t('today:noAnswered')}</p>;
  return (
    <ul className={`bare ${css.lines}`}>
      {answered.map((consult) => (
        <Question key={consult.id} consult={consult}>
          <span className={css.fact}>{consult.askedBy.name}</span>
          <span className={css.fact}>
            {t('today:answeredBy', {
              name: consult.answers.at(-1)?.by.name,
              when: fromNow(lastAnswer(consult), now, i18n.language),
            })}
          </span>
        </Question>
      ))}
    </ul>
  );
};

/** What others asked and was answered in the last weeks, by whoever answers here: fetched when asked for. */
const AnsweredConsults = ({ now }: Pick<Today, 'now'>) => {
  const { t } = useTranslation('today');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={css.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={css.heading}>{t('answeredOnes')}</summary>
      {isOpen && <AnsweredLines now={now} />}
    </details>
  );
};

/** This person's own, and the way to ask one. Not there for who belongs to no series. */
export const AskedConsults = ({ asked, mayAsk, now }: Pick<Today, 'asked' | 'mayAsk' | 'now'>) => {
  const { t, i18n } = useTranslation('today');
  if (mayAsk.length === 0 && asked.length === 0) return null;
  return (
    <Part title={t('mine')} empty={t('noMine')} action={mayAsk.length > 0 && <Ask />}>
      {asked.map((consult) => (
        <Question key={consult.id} consult={consult}>
          {consult.version > 0 ? (
            <Badge tone="good">{t('answered')}</Badge>
          ) : (
            <span className={css.fact}>{t('open')}</span>
          )}
          <span className={css.fact}>{fromNow(consult.askedAt, now, i18n.language)}</span>
        </Question>
      ))}
    </Part>
  );
};
