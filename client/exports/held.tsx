import { Hourglass, LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportLine } from '../../shared/api/exports';
import { useWords } from '../decision/use-words';
import css from './exports.module.css';

/** Why a copy does not go out, and who it waits for; nothing where it does. */
export const Held = ({ line: { held, release } }: { line: ExportLine }) => {
  const { t } = useTranslation('exporting');
  const { day } = useWords();
  if (!held) return null;
  const Icon = held === 'asked' ? Hourglass : LockKeyhole;
  const name = (held === 'refused' ? release?.by : release?.of) ?? '';
  return (
    <div className={css.held} role="status">
      <p>
        <Icon size={17} strokeWidth={1.9} aria-hidden /> <strong>{t(`held.${held}`, { name })}</strong>
      </p>
      {held === 'asked' && release?.answerBy && (
        <p className={css.soft}>{t('held.until', { day: day(release.answerBy) })}</p>
      )}
      {release?.why && <p>{t('held.why', { why: release.why })}</p>}
    </div>
  );
};

/** Who let it go, when, and until when a request is answered. */
export const Released = ({ line: { held, release, request } }: { line: ExportLine }) => {
  const { t } = useTranslation('exporting');
  const { day, moment } = useWords();
  return (
    <>
      {!held && release?.by && release.at !== undefined && (
        <p className={css.soft}>{t('held.released', { name: release.by, when: moment(release.at) })}</p>
      )}
      {request && <p className={css.soft}>{t('held.request', { on: day(request.on), before: day(request.before) })}</p>}
    </>
  );
};
