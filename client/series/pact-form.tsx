import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pact } from '../../shared/api/series';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { api } from '../session/api';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-area';
import css from './pact.module.css';
import { bodyOf, isCriteria, PACT_PARTS, type PactPart, wordsOf } from './pact-words';
import { pactKey, seriesApi, useCommand } from './use-series';

const ROWS: Readonly<Record<PactPart, number>> = {
  advies: 4,
  lokaalVeld: 3,
  drang: 4,
  beide: 2,
  instrument: 1,
  regie: 4,
  jb: 4,
  lokaal: 4,
  frequentie: 2,
  overig: 3,
};
const LONGEST = 4000;

/** Changes the words, and lays them down as a new version. */
export const PactForm = ({ pact, onClose }: { pact: Pact; onClose: () => void }) => {
  const { t } = useTranslation(['series', 'common']);
  const { send, busy } = useCommand(pactKey(pact.seriesId));
  const [words, setWords] = useState(() => wordsOf(pact.body));
  const labels: Record<PactPart, string> = {
    advies: t('pact.criteria.advies'),
    lokaalVeld: t('pact.criteria.lokaalVeld'),
    drang: t('pact.criteria.drang'),
    beide: t('pact.criteria.beide'),
    instrument: t('pact.instrument'),
    regie: t('pact.regie'),
    jb: `${t('pact.tasks')} ${t('pact.jb')}`,
    lokaal: `${t('pact.tasks')} ${t('pact.lokaal')}`,
    frequentie: t('pact.frequentie'),
    overig: t('pact.overig'),
  };
  const hintOf = (part: PactPart): string | undefined => {
    if (isCriteria(part)) return t('pact.criteriaHint');
    return part === 'instrument' ? t('pact.instrumentHint') : undefined;
  };
  const layDown = async () => {
    const change = { version: pact.version, body: bodyOf(words) };
    const path = `${seriesApi(pact.seriesId)}/pact`;
    if (await send(() => api.post<Pact>(path, change), t('pact.laidDown'))) onClose();
  };
  return (
    <form
      className={css.form}
      aria-label={t('pact.editTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void layDown();
      }}
    >
      {PACT_PARTS.map((part, i) => (
        <TextArea
          key={part}
          label={labels[part]}
          hint={hintOf(part)}
          rows={ROWS[part]}
          maxLength={part === 'instrument' ? SAFETY_LIMITS.name : LONGEST}
          value={words[part]}
          onChange={(text) => setWords({ ...words, [part]: text })}
          autoFocus={i === 0}
        />
      ))}
      <p className={css.soft}>{t('pact.layDownHint')}</p>
      <div className={css.actions}>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button variant="primary" type="submit" isDisabled={busy}>
          {t('pact.layDown')}
        </Button>
      </div>
    </form>
  );
};
