import { useTranslation } from 'react-i18next';
import type { ExportLine } from '../../shared/api/exports';
import css from './exports.module.css';
import { Files } from './files';
import { Held, Released } from './held';
import { MadeWhen, StateBadges } from './state';

/** What went to whom, when, by whom and on what ground; newest first. */
export const History = ({ exports }: { exports: readonly ExportLine[] }) => {
  const { t } = useTranslation('exporting');
  return (
    <section aria-labelledby="export-history" className={css.history}>
      <h2 id="export-history" className={css.heading}>
        {t('history.title')}
      </h2>
      {exports.length === 0 && <p className={css.soft}>{t('history.none')}</p>}
      {exports.length > 0 && (
        <ul className={`bare ${css.sheet}`}>
          {exports.map((line) => (
            <li key={line.id} className={css.past}>
              <div className={css.lineHead}>
                <span className={css.receiverName}>{line.receiver.name}</span>
                <StateBadges line={line} />
                <MadeWhen line={line} />
              </div>
              {line.ground && <p className={css.soft}>{t('state.ground', { ground: line.ground })}</p>}
              {line.delivery?.reference && (
                <p className={css.reference}>{t('state.reference', { reference: line.delivery.reference })}</p>
              )}
              <Held line={line} />
              <Released line={line} />
              {!line.held && <Files line={line} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
