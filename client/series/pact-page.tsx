import { ArrowLeft, FilePen, FileSignature, Printer } from 'lucide-react';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { Pact } from '../../shared/api/series';
import { CRITERIA_LISTS } from '../../shared/safety/criteria';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { useMe } from '../session/session';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { ErrorState, Loading } from '../ui/states';
import { dayOf } from './day-of';
import css from './pact.module.css';
import { PactForm } from './pact-form';
import { isCriteria, linesOf, type PactPart, wordsOf } from './pact-words';
import { seriesPath } from './paths';
import { pactKey, seriesApi, useCommand, usePact } from './use-series';

const Words = ({ part, text }: { part: PactPart; text: string }) =>
  isCriteria(part) ? (
    <ul className={css.criteria}>
      {linesOf(text).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ) : (
    <p className={css.text}>{text}</p>
  );

/** One part; what a new version changed is marked, with what stood there before. */
const Part = ({ pact, part }: { pact: Pact; part: PactPart }) => {
  const { t } = useTranslation('series');
  const text = wordsOf(pact.body)[part];
  const before = pact.before && wordsOf(pact.before)[part];
  const isChanged = before !== undefined && before !== text;
  return (
    <>
      {isChanged && (
        <p className={css.mark}>
          <Badge tone="warn" title={t('pact.changedHint', { version: pact.version - 1 })}>
            {t('pact.changed')}
          </Badge>
        </p>
      )}
      {text.trim() ? <Words part={part} text={text} /> : <p className={css.soft}>{t('pact.nothing')}</p>}
      {isChanged && before.trim() && (
        <details className={css.before}>
          <summary>{t('pact.beforeWords', { version: pact.version - 1 })}</summary>
          <Words part={part} text={before} />
        </details>
      )}
    </>
  );
};

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={css.section}>
    <h2 className={css.heading}>{title}</h2>
    {children}
  </section>
);

const Signatures = ({ pact }: { pact: Pact }) => {
  const { t, i18n } = useTranslation('series');
  const { person } = useMe();
  const { send } = useCommand(pactKey(pact.seriesId));
  const [asking, setAsking] = useState(false);
  const { organisation } = person;
  const sign = async () => {
    const path = `${seriesApi(pact.seriesId)}/pact/signature`;
    await send(() => api.post<Pact>(path, { version: pact.version }), t('pact.signed', { organisation }));
    setAsking(false);
  };
  return (
    <Section title={t('pact.signatures')}>
      <dl className={css.signatures}>
        {pact.signatures.map((signature) => (
          <div key={signature.organisation} className={css.signature}>
            <dt>{signature.organisation}</dt>
            <dd>{t('pact.signedBy', { name: signature.name, when: dayOf(signature.at, i18n.language) })}</dd>
          </div>
        ))}
        {pact.unsigned.map((name) => (
          <div key={name} className={css.signature}>
            <dt>{name}</dt>
            <dd>
              <Badge tone="warn">{t('pact.unsigned')}</Badge>
            </dd>
          </div>
        ))}
      </dl>
      {pact.unsigned.length === 0 && <p className={css.soft}>{t('pact.all')}</p>}
      {pact.may.sign && (
        <Button variant="primary" icon={FileSignature} className="screen-only" onPress={() => setAsking(true)}>
          {t('pact.sign', { organisation })}
        </Button>
      )}
      <ConfirmDialog
        title={t('pact.signTitle')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t('pact.signDo')}
        onConfirm={sign}
      >
        {t('pact.signAsk', { version: pact.version, organisation })}
      </ConfirmDialog>
    </Section>
  );
};

const Reading = ({ pact }: { pact: Pact }) => {
  const { t } = useTranslation('series');
  return (
    <>
      <Section title={t('pact.when')}>
        {CRITERIA_LISTS.map((list) => (
          <Fragment key={list}>
            <h3 className={css.who}>{t(`pact.criteria.${list}`)}</h3>
            <Part pact={pact} part={list} />
          </Fragment>
        ))}
        <p className={css.soft}>{t('pact.weighedFirst')}</p>
      </Section>
      <Section title={t('pact.instrument')}>
        <Part pact={pact} part="instrument" />
      </Section>
      <Section title={t('pact.regie')}>
        <Part pact={pact} part="regie" />
      </Section>
      <Section title={t('pact.tasks')}>
        <h3 className={css.who}>{t('pact.jb')}</h3>
        <Part pact={pact} part="jb" />
        <h3 className={css.who}>{t('pact.lokaal')}</h3>
        <Part pact={pact} part="lokaal" />
      </Section>
      <Section title={t('pact.frequentie')}>
        <Part pact={pact} part="frequentie" />
      </Section>
      <Section title={t('pact.overig')}>
        <Part pact={pact} part="overig" />
      </Section>
      {pact.version > 0 && <Signatures pact={pact} />}
    </>
  );
};

/** Samenwerkingsafspraken: what the organisations of a series laid down together, on one page that can be printed. */
export default function PactPage() {
  const { t, i18n } = useTranslation(['series', 'common']);
  const problemText = useProblemText();
  const { seriesId = '' } = useParams();
  const { data: pact, error, refetch } = usePact(seriesId);
  const [editing, setEditing] = useState(false);
  useTitle(t('pact.title'));
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  return (
    <main id="content" className={`${page.page} ${css.paper}`} tabIndex={-1}>
      {!pact && !error && <Loading>{t('pact.loading')}</Loading>}
      {!pact && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {pact && (
        <>
          <header className={css.head}>
            <p className="screen-only">
              <Link to={seriesPath(seriesId)} className={css.back}>
                <ArrowLeft size={16} strokeWidth={1.9} aria-hidden />
                {t('pact.back')}
              </Link>
            </p>
            <h1 className={page.title}>{t('pact.title')}</h1>
            <p className={css.soft}>{t('pact.of', { title: pact.title })}</p>
            {pact.laidDown && (
              <p className={css.soft}>
                {t('pact.version', {
                  version: pact.version,
                  name: pact.laidDown.name,
                  when: dayOf(pact.laidDown.at, i18n.language),
                })}
              </p>
            )}
            {!editing && (
              <div className={`${css.actions} screen-only`}>
                {pact.may.layDown && (
                  <Button icon={FilePen} onPress={() => setEditing(true)}>
                    {t('pact.edit')}
                  </Button>
                )}
                <Button icon={Printer} onPress={() => window.print()}>
                  {t('pact.print')}
                </Button>
              </div>
            )}
          </header>
          {pact.version === 0 && !editing && (
            <div className={css.proposal}>
              <p className={css.who}>{t('pact.proposal')}</p>
              <p>{t('pact.proposalHint')}</p>
            </div>
          )}
          {editing ? <PactForm pact={pact} onClose={() => setEditing(false)} /> : <Reading pact={pact} />}
        </>
      )}
    </main>
  );
}
