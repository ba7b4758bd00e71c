import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Joined } from '../../../shared/api/joining';
import page from '../../app/page.module.css';
import { useTitle } from '../../app/use-title';
import { phonePath } from '../../families/paths';
import { ApiProblem, api } from '../../session/api';
import { useProblemText } from '../../session/problem-text';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import css from './phone.module.css';

const DIGITS = 4;

/** Where a phone finds the meeting that its person sits in: a short code that the table can read out. */
export default function JoinPage() {
  const { t } = useTranslation('tools');
  const [, navigate] = useLocation();
  const problemText = useProblemText();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  useTitle(t('phone.joinTitle'));

  const join = async (event: FormEvent) => {
    event.preventDefault();
    if (code.length !== DIGITS) return setError(t('phone.four'));
    setBusy(true);
    try {
      const { meetingId } = await api.get<Joined>(`/api/join/${code}`);
      navigate(phonePath(meetingId), { replace: true });
    } catch (problem) {
      const isUnknown = problem instanceof ApiProblem && problem.status === 404;
      setError(isUnknown ? t('phone.wrong') : problemText(problem));
      setBusy(false);
    }
  };
  return (
    <main id="content" className={page.narrow} tabIndex={-1}>
      <h1 className={page.title}>{t('phone.joinTitle')}</h1>
      <p>{t('phone.joinText')}</p>
      <form className={css.join} onSubmit={(event) => void join(event)} noValidate>
        <TextField
          label={t('phone.codeLabel')}
          className={css.code ?? ''}
          value={code}
          onChange={(typed) => {
            setCode(typed.replace(/\D/g, '').slice(0, DIGITS));
            setError(undefined);
          }}
          inputMode="numeric"
          autoComplete="off"
          error={error}
        />
        <Button type="submit" variant="primary" isDisabled={busy} className={css.big}>
          {t('phone.join')}
        </Button>
      </form>
    </main>
  );
}
