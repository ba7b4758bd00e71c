import { CloudOff, RotateCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { say } from '../ui/notices';
import { EmptyState, Loading } from '../ui/states';
import css from './line-notice.module.css';
import type { BoardRoom } from './room';
import { retryLines } from './rooms';
import { useLoaded } from './use-loaded';
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

const Words = ({ why, room }: { why: WhyOffline; room: BoardRoom }) => {
  const { t } = useTranslation('sync');
  const loaded = useLoaded(room);
  const copyKept = useSyncExternalStore(room.copyKept.subscribe, room.copyKept.get);
  return (
    <div className={css.notice} role="status" data-why={why}>
      <CloudOff size={20} strokeWidth={1.9} aria-hidden />
      <div className={css.words}>
        <strong>{t(`line.${why}.title`)}</strong>
        <p>{t(`line.${why}.text`)}</p>
        {loaded && <p>{t(copyKept ? 'line.goOn' : 'line.goOnHere')}</p>}
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
export const LineNotice = ({ room, why }: { room: BoardRoom; why: WhyOffline | undefined }) => (
  <>
    {why && <Words why={why} room={room} />}
    <CopyOf room={room} />
    <Damaged room={room} />
  </>
);

/** In the place of a board that is not here yet: it is not empty. */
export const NotLoaded = ({ why }: { why: WhyOffline | undefined }) => {
  const { t } = useTranslation('sync');
  if (!why) return <Loading>{t('line.fetching')}</Loading>;
  return (
    <div className={css.away}>
      <EmptyState title={t('line.notLoaded')} icon={CloudOff}>
        {t('line.notEmpty')}
      </EmptyState>
    </div>
  );
};

/** The same where a board is read outside its own page. */
export const RoomNotLoaded = ({ room }: { room: BoardRoom }) => <NotLoaded why={useWhyOffline(room)} />;
