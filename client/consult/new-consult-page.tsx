import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { type Danger, DangerNow } from '../danger/danger-now';
import { useProblemText } from '../session/problem-text';
import { useMayAsk } from '../today/use-today';
import { notify } from '../ui/notices';
import { ErrorState, Loading } from '../ui/states';
import { AskForm } from './ask-form';
import css from './consult.module.css';
import { consultPath } from './paths';

/** Asking a kort consult: first whether there is danger now, then four fields. */
export default function NewConsultPage() {
  const { t } = useTranslation(['consult', 'common']);
  const problemText = useProblemText();
  const [, navigate] = useLocation();
  const [danger, setDanger] = useState<Danger>();
  const { data: mayAsk, error, refetch } = useMayAsk();
  useTitle(t('new'));
  if (mayAsk?.length === 0) return <NotFound />;
  return (
    <main id="content" className={page.page} tabIndex={-1}>
      <div className={css.sheet}>
        <header className={css.head}>
          <h1 className={page.title}>{t('new')}</h1>
          <p className={css.soft}>{t('lead')}</p>
        </header>
        <DangerNow answer={danger} onAnswer={setDanger} />
        {danger === 'no' && !mayAsk && !error && <Loading>{t('common:loading')}</Loading>}
        {danger === 'no' && !mayAsk && error && (
          <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
            <p>{problemText(error)}</p>
          </ErrorState>
        )}
        {danger === 'no' && mayAsk && (
          <AskForm
            mayAsk={mayAsk}
            onAsked={(id) => {
              notify(t('sent'), 'good');
              navigate(consultPath(id), { replace: true });
            }}
          />
        )}
      </div>
    </main>
  );
}
