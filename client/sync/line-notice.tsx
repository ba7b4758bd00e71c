import { CloudOff, RotateCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { say } from '../ui/notices';
import { Loading } from '../ui/states';
import css from './line-notice.module.css';
import type { BoardRoom } from './room';
import { retryLines } from './rooms';
import { useWhyOffline, type WhyOffline } from './use-why-offline';

/** What who looks after the network must know; to be copied into a message to them. */
const ForIt = () => {
  const { t } = useTranslation('sync');
  const words = t('line.it.text', { address: `${location.origin.replace(/^http/, 'ws')}/sync/…` });
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => say(t('line.it.copied')),
      () => say(t('aside.copyFailed')),
    );
  return (
    <details className={css.it}>
      <summary>{t('line.it.title')}</summary>
      <p className={css.itText}>{words}</p>
      <Button size="s" onPress={() => void copy()}>
        {t('line.it.copy')}
      </Button>
    </details>
  );
};

const Words = ({ why, loaded }: { why: WhyOffline; loaded: boolean }) => {
  const { t } = useTranslation('sync');
  return (
    <div className={css.notice} role="status" data-why={why}>
      <CloudOff size={20} strokeWidth={1.9} aria-hidden />
      <div className={css.words}>
        <strong>{t(`line.${why}.title`)}</strong>
        <p>{t(`line.${why}.text`)}</p>
        <p>{t(loaded ? 'line.goOn' : 'line.notLoaded')}</p>
        {why === 'blocked' && <ForIt />}
      </div>
      <Button size="s" icon={RotateCw} onPress={retryLines}>
        {t('line.retry')}
      </Button>
    </div>
  );
};

const CopyOf = ({ room }: { room: BoardRoom }) => {
  const { t, i18n } = useTranslation('sync');
  const at = useSyncExternalStore(room.copyOf.subscribe, room.copyOf.get);
  if (at === undefined) return null;
  const time = new Date(at).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' });
  return (
    <p className={css.copy} role="status">
      {t('line.copyOf', { time })}
    </p>
  );
};

const Damaged = ({ room }: { room: BoardRoom }) => {
  const { t } = useTranslation('sync');
  const damage = useSyncExternalStore(room.damage.subscribe, room.damage.get);
  if (!damage) return null;
  return (
    <div className={css.notice} role="alert" data-damaged>
      <CloudOff size={20} strokeWidth={1.9} aria-hidden />
      <div className={css.words}>
        <strong>{t('damage.title')}</strong>
        <p>{t('damage.text', { ...damage })}</p>
      </div>
      <Button size="s" onPress={room.seeDamage}>
        {t('damage.seen')}
      </Button>
    </div>
  );
};

/** Why there is no line to the board, what is shown meanwhile, and what of the copy on this device could not be read. */
export const LineNotice = ({ room }: { room: BoardRoom }) => {
  const why = useWhyOffline(room);
  const loaded = useSyncExternalStore(room.loaded.subscribe, room.loaded.get);
  return (
    <>
      {why && <Words why={why} loaded={loaded} />}
      <CopyOf room={room} />
      <Damaged room={room} />
    </>
  );
};

/** In the place of a board that is not here yet: it is not empty. */
export const NotLoaded = () => {
  const { t } = useTranslation('sync');
  return <Loading>{t('line.fetching')}</Loading>;
};
