import '../i18n/later-texts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedState, NewFeed } from '../../shared/api/series';
import { api, isNoSession } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { shutOut } from '../session/session';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { notify, say } from '../ui/notices';
import { TextField } from '../ui/text-field';
import { dayOf } from './day-of';
import css from './series.module.css';

const PATH = '/api/calendar-feed';
const KEY = ['calendar-feed'] as const;

const Once = ({ url }: { url: string }) => {
  const { t } = useTranslation('series');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
    say(t('feed.copied'));
  };
  return (
    <>
      <p>{t('feed.once')}</p>
      <div className={css.copy}>
        <TextField label={t('feed.address')} value={url} isReadOnly onFocus={(event) => event.target.select()} />
        <Button icon={copied ? Check : Copy} onPress={() => void copy()}>
          {copied ? t('feed.copied') : t('feed.copy')}
        </Button>
      </div>
      <p className={css.soft}>{t('feed.how')}</p>
    </>
  );
};

/** One's own calendar address: made, shown once, renewed, taken back. */
export default function FeedDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('series');
  const client = useQueryClient();
  const problemText = useProblemText();
  const { data } = useQuery({ queryKey: KEY, queryFn: () => api.get<FeedState>(PATH) });
  const [url, setUrl] = useState<string>();
  const act = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (isNoSession(error)) await shutOut(error);
      else notify(problemText(error), 'error');
    }
    await client.invalidateQueries({ queryKey: KEY });
  };
  const make = () => act(async () => setUrl((await api.post<NewFeed>(PATH)).url));
  const revoke = () =>
    act(async () => {
      await api.delete(PATH);
      setUrl(undefined);
      notify(t('feed.revoked'), 'good');
    });
  const since = data?.since;
  return (
    <Dialog title={t('feed.title')} isOpen onClose={onClose}>
      <div className={css.form}>
        <p>{t('feed.what')}</p>
        <p className={css.soft}>{t('feed.safe')}</p>
        {url && <Once url={url} />}
        {!url && data && <p>{since ? t('feed.since', { when: dayOf(since, i18n.language) }) : t('feed.none')}</p>}
        {!url && since && <p className={css.soft}>{t('feed.renewHint')}</p>}
      </div>
      <DialogActions>
        {since && (
          <Button variant="plain" onPress={() => void revoke()}>
            {t('feed.revoke')}
          </Button>
        )}
        {url ? (
          <Button variant="primary" onPress={onClose}>
            {t('feed.close')}
          </Button>
        ) : (
          <Button variant="primary" isDisabled={!data} onPress={() => void make()}>
            {since ? t('feed.renew') : t('feed.make')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
