import { MessageCirclePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Consult } from '../../shared/api/consults';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { when } from '../families/when';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { Avatar, DisciplineMark } from '../ui/discipline';
import { ErrorState, Loading } from '../ui/states';
import { AdvicePart } from './advice-part';
import { AnswerForm } from './answer-form';
import css from './consult.module.css';
import { GrowPart } from './grow-part';
import { useConsult } from './use-consults';

const Who = ({ by, at }: { by: Consult['askedBy']; at: number }) => {
  const { i18n } = useTranslation();
  return (
    <p className={css.who}>
      <Avatar name={by.name} role={by.role} size={24} nameless />
      <strong>{by.name}</strong>
      <DisciplineMark role={by.role} shapeless />
      <span className={css.soft}>{when(new Date(at).toISOString(), i18n.language)}</span>
    </p>
  );
};

const Question = ({ consult }: { consult: Consult }) => {
  const { t } = useTranslation('consult');
  const { question, facts, ages, tried } = consult;
  return (
    <article className={css.card} aria-labelledby="question">
      <Who by={consult.askedBy} at={consult.askedAt} />
      <h2 id="question" className={css.question}>
        {question}
      </h2>
      <dl className={css.words}>
        <div>
          <dt>{t('facts')}</dt>
          <dd>{facts}</dd>
        </div>
        <div>
          <dt>{t('ages')}</dt>
          <dd>
            {ages.length > 0
              ? ages.map((band) => t('band', { band: band.replace('-', '–') })).join(', ')
              : t('unknown')}
          </dd>
        </div>
        <div>
          <dt>{t('tried')}</dt>
          <dd>{tried || t('nothing')}</dd>
        </div>
      </dl>
    </article>
  );
};

const Answers = ({ consult }: { consult: Consult }) => {
  const { t } = useTranslation('consult');
  if (consult.answers.length === 0) return consult.may.answer ? null : <p className={css.soft}>{t('waiting')}</p>;
  return (
    <ul className={`bare ${css.answers}`}>
      {consult.answers.map(({ text, at, by }) => (
        <li key={at} className={css.answer} data-discipline={by.role}>
          <Who by={by} at={at} />
          <p className={css.text}>{text}</p>
        </li>
      ))}
    </ul>
  );
};

const Answering = ({ consult }: { consult: Consult }) => {
  const { t } = useTranslation('consult');
  const [adding, setAdding] = useState(false);
  if (!consult.may.answer) return null;
  if (consult.answers.length === 0 || adding) {
    return <AnswerForm consult={consult} onAnswered={() => setAdding(false)} />;
  }
  return (
    <Button icon={MessageCirclePlus} onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
};

/** One consult: what was asked and what was answered, for who asked and for who may answer. */
export default function ConsultPage() {
  const { t } = useTranslation(['consult', 'common']);
  const problemText = useProblemText();
  const { consultId = '' } = useParams();
  const { data: consult, error, refetch } = useConsult(consultId);
  useTitle(t('title'));
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  return (
    <main id="content" className={page.page} tabIndex={-1}>
      {!consult && !error && <Loading>{t('common:loading')}</Loading>}
      {!consult && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {consult && (
        <div className={css.sheet}>
          <header className={css.head}>
            <h1 className={page.title}>{t('title')}</h1>
            <p className={css.soft}>{t('of', { series: consult.series.title })}</p>
          </header>
          <Question consult={consult} />
          <section aria-labelledby="answers" className={css.part}>
            <h2 id="answers" className={css.heading}>
              {t('answer')}
            </h2>
            <Answers consult={consult} />
            <Answering consult={consult} />
          </section>
          <AdvicePart consult={consult} />
          <GrowPart consult={consult} />
        </div>
      )}
    </main>
  );
}
