import { CircleAlert, CircleCheck, CloudOff, CloudUpload, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { cx } from '../ui/cx';
import { say } from '../ui/notices';
import { Popover } from '../ui/popover';
import type { BoardRoom, SaveStatus } from './room';
import css from './save-indicator.module.css';

/** damaged: connected, but edits that were waiting on this device could not be read; until this person saw that. */
type Shown = SaveStatus | { kind: 'damaged' };

const ICONS: Record<Shown['kind'], LucideIcon> = {
  loading: CloudUpload,
  saving: CloudUpload,
  saved: CircleCheck,
  offline: CloudOff,
  damaged: CloudOff,
  ended: CircleAlert,
};

/** "Opgeslagen" comes back only after this long (ms) of rest, so that it does not flicker while somebody types. */
const REST = 300;

/** The status as it is shown: never better than it is, and at times a moment behind when it became better. */
const useCalmStatus = ({ status: source }: BoardRoom): SaveStatus => {
  const status = useSyncExternalStore(source.subscribe, source.get);
  const [rested, setRested] = useState(false);
  const isSaved = status.kind === 'saved';
  useEffect(() => {
    if (!isSaved) return;
    const timer = setTimeout(() => setRested(true), REST);
    return () => {
      clearTimeout(timer);
      setRested(false);
    };
  }, [isSaved]);
  return isSaved && !rested ? { kind: 'saving' } : status;
};

/** Says only what somebody must know who cannot see it: that the connection went, and that all is well again. */
const useSaid = (status: Shown) => {
  const { t } = useTranslation('sync');
  const wasOffline = useRef(false);
  useEffect(() => {
    if (status.kind === 'offline' && !wasOffline.current) {
      wasOffline.current = true;
      say(t('said.offline'));
    } else if (status.kind === 'saved' && wasOffline.current) {
      wasOffline.current = false;
      say(t('said.back'));
    }
  }, [status.kind, t]);
};

const useStatusText = (status: Shown): string => {
  const { t } = useTranslation('sync');
  if (status.kind !== 'offline') return t(`status.${status.kind}`);
  return status.waiting > 0 ? t('status.offlineWaiting', { count: status.waiting }) : t('status.offline');
};

/** Tells the truth about what is on disk, with what it means behind it. */
export const SaveIndicator = ({ room }: { room: BoardRoom }) => {
  const { t } = useTranslation('sync');
  const { copyKept } = room;
  const kept = useSyncExternalStore(copyKept.subscribe, copyKept.get);
  const damage = useSyncExternalStore(room.damage.subscribe, room.damage.get);
  const calm = useCalmStatus(room);
  // Until somebody saw that edits were lost, nothing says that all is well.
  const status: Shown = damage && calm.kind === 'saved' ? { kind: 'damaged' } : calm;
  useSaid(status);
  const text = useStatusText(status);
  const isUnsafe = status.kind === 'offline' && !kept;

  return (
    <Popover
      label={t('means.title')}
      placement="bottom end"
      trigger={
        <Button
          variant="plain"
          size="s"
          icon={ICONS[status.kind]}
          className={cx(css.indicator, css[status.kind])}
          aria-label={t('status.label', { status: text })}
        >
          <span className={css.words} data-save-status={status.kind}>
            {text}
          </span>
        </Button>
      }
    >
      <div className={css.meaning}>
        <h2 className={css.title}>{text}</h2>
        <p>{t(`means.${status.kind}`)}</p>
        {status.kind === 'offline' && kept && <p>{t('means.kept')}</p>}
        {(isUnsafe || (!kept && status.kind !== 'ended')) && <p>{t('means.notKept')}</p>}
      </div>
    </Popover>
  );
};
