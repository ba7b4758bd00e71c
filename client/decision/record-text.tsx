import { useTranslation } from 'react-i18next';
import type { DecisionPage } from '../../shared/api/decisions';
import type { Correction } from '../../shared/decisions/record';
import type { MeldingForRecord } from '../../shared/safety/melding';
import { useFactWords } from '../happened/fact-words';
import { MarkOf } from '../marks/mark-of';
import css from './decision.module.css';
import { pieceName } from './dialogs';
import { Part } from './part';
import { WhatIsProposed, WhatItStandsOn } from './proposal-text';
import { useWords } from './use-words';
import { ViewLine } from './views';

type Decided = NonNullable<DecisionPage['decided']>;

const CorrectionLine = ({ correction }: { correction: Correction }) => {
  const { t } = useTranslation('decision');
  const { moment } = useWords();
  const { version, by, at, why, changes } = correction;
  return (
    <li>
      <p>
        <strong>{t('record.correction', { version, by, when: moment(at) })}</strong>
      </p>
      <p className={css.soft}>{t('record.why', { why })}</p>
      <dl className={css.answers}>
        {changes.map(({ key, from, to }) => (
          <div key={key}>
            <dt>{t(`record.piece.${pieceName(key)}`)}</dt>
            <dd>
              {t('record.was')}: <del>{from}</del>
            </dd>
            <dd>
              {t('record.became')}: <ins>{to}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
};

/** Whether it was reported when it was decided, and what each professional answered. */
const RecordMelding = ({ melding: { report, isReported, people } }: { melding: MeldingForRecord }) => {
  const { t } = useTranslation('happened');
  const words = useFactWords();
  return (
    <Part title={t('melding.title')}>
      <p>{report ? words(report) : t(isReported ? 'melding.done' : 'melding.notYet')}</p>
      <ul className={css.lines}>
        {people.map(({ id, name, organisation, fact }) => (
          <li key={id}>
            {name} ({organisation}): {fact ? words(fact) : t('melding.open')}
          </li>
        ))}
      </ul>
    </Part>
  );
};

/** The record as text, with all that was attached to it since. */
export const RecordText = ({ decided }: { decided: Decided }) => {
  const { t } = useTranslation(['decision', 'common']);
  const { moment, day } = useWords();
  const { record, later, family, entry } = decided;
  const { decidedBy, insteadOf, reasons, withoutVoices, views, voided, withoutView, present, corrections } = record;
  return (
    <div className={css.text}>
      <p className={css.decidedBy}>
        {t('record.decided', { ...decidedBy, when: moment(record.at) })}
        {insteadOf && `, ${t('record.instead', { name: insteadOf })}`}
      </p>
      <WhatIsProposed proposal={record.proposal} agreements={record.agreements} />
      <Part title={t('record.reasons')}>
        <p className={css.said}>
          {reasons} <MarkOf address="besluit/redenen" what={reasons} />
        </p>
      </Part>
      <WhatItStandsOn proposal={record.proposal} />
      {record.melding && <RecordMelding melding={record.melding} />}
      {withoutVoices && (
        <Part title={t('record.withoutVoices')}>
          <p className={css.said}>
            {withoutVoices} <MarkOf address="besluit/zonder-stemmen" what={withoutVoices} />
          </p>
        </Part>
      )}
      <Part title={t('views.title')}>
        <ul className={`bare ${css.viewList}`}>
          {views.map((view) => (
            <ViewLine key={view.organisation} view={view} />
          ))}
          {later.map((view) => (
            <ViewLine key={view.organisation} view={view} note={t('views.later')} />
          ))}
          {voided.map((view) => (
            <ViewLine
              key={`${view.organisation} ${view.at}`}
              view={view}
              note={`${t('views.voided')}, ${t('views.voidedOn', { number: view.on })}`}
            />
          ))}
        </ul>
        {withoutView.length > 0 && (
          <p className={css.soft}>{t('record.withoutView', { organisations: withoutView.join(', ') })}</p>
        )}
      </Part>
      {family.length > 0 && (
        <Part title={t('record.family')}>
          {family.map(({ id, who, says, on, typedBy }) => (
            <figure key={id} className={css.voice}>
              <blockquote>{says}</blockquote>
              <figcaption className={css.soft}>
                {who}, {day(on)}, {t('text.typedBy', { by: typedBy })} <MarkOf address={`gezin/${id}`} what={says} />
              </figcaption>
            </figure>
          ))}
        </Part>
      )}
      <Part title={t('record.present')}>
        {present.length === 0 && <p className={css.soft}>{t('record.nobodyPresent')}</p>}
        <ul className={css.lines}>
          {present.map(({ name, role, organisation }) => (
            <li key={name}>
              {name}, {t(`common:role.${role}`)} ({organisation})
            </li>
          ))}
        </ul>
      </Part>
      {corrections.length > 0 && (
        <Part title={t('record.corrections')}>
          <ul className={`bare ${css.viewList}`}>
            {corrections.map((correction) => (
              <CorrectionLine key={correction.version} correction={correction} />
            ))}
          </ul>
        </Part>
      )}
      <p className={css.entry}>
        {t('record.version', { version: record.version })}. {t('record.entry', { seq: entry.seq })}:{' '}
        <code>{entry.mac}</code>
      </p>
    </div>
  );
};
