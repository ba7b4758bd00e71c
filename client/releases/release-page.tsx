import { Check, CircleX } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { ReleasePage as Page } from '../../shared/api/releases';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { ReasonDialog } from '../closing/reason-dialog';
import { useWords } from '../decision/use-words';
import { DocumentSheet } from '../exports/document-sheet';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { ErrorState, Loading } from '../ui/states';
import css from './release.module.css';
import { useRelease } from './use-release';

/** Who asks, for whom, and why it takes two. */
const Asked = ({ receiver, askedBy, askedAt, unsafe, request }: Page) => {
  const { t } = useTranslation(['releases', 'common']);
  const { moment, day } = useWords();
  const { name, role, organisation } = askedBy;
  return (
    <>
      <p>
        {t('asked', { name, role: t(`common:role.${role}`), organisation, receiver, when: moment(askedAt) })}{' '}
        {unsafe.length > 0 && t('unsafe', { who: unsafe.join(', ') })}
      </p>
      {request && <p className={css.soft}>{t('request', { on: day(request.on), before: day(request.before) })}</p>}
      <p className={css.soft}>{t('look')}</p>
    </>
  );
};

/** How it stands, and what this person can do. */
const Answer = ({ found, answer, busy }: { found: Page; answer: Answering; busy: boolean }) => {
  const { t } = useTranslation('releases');
  const { moment } = useWords();
  const [refusing, setRefusing] = useState(false);
  const standing = useRef<HTMLDivElement>(null);
  const { version, release, changed } = found;
  const isOpen = release.state === 'asked';
  const letGo = async () => {
    // The buttons go; who works by keyboard stays where they were.
    if (await answer({ version, letsGo: true })) standing.current?.focus();
  };
  return (
    <div ref={standing} tabIndex={-1} className={css.answer} role="status">
      {!isOpen && release.at !== undefined && (
        <p>
          <strong>
            {t(release.state === 'let-go' ? 'letGoBy' : 'refusedBy', { name: release.by, when: moment(release.at) })}
          </strong>
        </p>
      )}
      {isOpen && changed && <p className={css.notice}>{t('changed')}</p>}
      {isOpen && (
        <div className={css.tools}>
          <Button variant="primary" icon={Check} isDisabled={busy || changed} onPress={() => void letGo()}>
            {t('letGo')}
          </Button>
          <Button icon={CircleX} isDisabled={busy} onPress={() => setRefusing(true)}>
            {t('refuse')}
          </Button>
        </div>
      )}
      <Link to="/">{t('back')}</Link>
      {refusing && (
        <ReasonDialog
          title={t('refuseTitle')}
          label={t('refuseWhy')}
          action={t('refuse')}
          required
          onClose={() => setRefusing(false)}
          onDone={(why) => answer({ version, letsGo: false, why })}
        />
      )}
    </div>
  );
};
type Answering = ReturnType<typeof useRelease>['answer'];

/** A copy for somebody of a family, for who was asked to let it go: as its reader will read it. */
export default function ReleasePage() {
  const { t } = useTranslation(['releases', 'common']);
  const { exportId = '' } = useParams();
  const problemText = useProblemText();
  const { data: found, error, refetch, answer, isPending } = useRelease(exportId);
  useTitle(t('title'));
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  return (
    <main id="content" tabIndex={-1} className={page.page}>
      <header className={css.head}>
        <h1 className={page.title}>{t('title')}</h1>
        {found && <Asked {...found} />}
      </header>
      {!found && !error && <Loading>{t('loading')}</Loading>}
      {!found && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {found && (
        <>
          <section aria-labelledby="release-copy" className={css.copy}>
            <h2 id="release-copy" className={css.heading}>
              {t('copy', { receiver: found.receiver })}
            </h2>
            <DocumentSheet document={found.document} />
          </section>
          <Answer found={found} answer={answer} busy={isPending} />
        </>
      )}
    </main>
  );
}
