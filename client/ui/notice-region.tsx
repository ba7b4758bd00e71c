import { CircleAlert, CircleCheck, Info, type LucideIcon, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { cx } from './cx';
import { IconButton } from './icon-button';
import css from './notice-region.module.css';
import { dismiss, type Notice, noticeStore, type Tone } from './notices';

const ICONS: Record<Tone, LucideIcon> = { info: Info, good: CircleCheck, error: CircleAlert };

/** How long (ms) a notice stays; one with something to do stays longer, an error until it is closed. */
const STAY = 6_000;
const STAY_WITH_ACTION = 12_000;

const NoticeCard = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  const { id, tone, text, action } = notice;
  const Icon = ICONS[tone];

  useEffect(() => {
    if (held || tone === 'error') return;
    const timer = setTimeout(() => dismiss(id), action ? STAY_WITH_ACTION : STAY);
    return () => clearTimeout(timer);
  }, [id, held, tone, action]);

  return (
    <li
      className={cx(css.notice, css[tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon className={css.icon} size={18} strokeWidth={2} aria-hidden />
      <span className={css.text}>{text}</span>
      {action && (
        <Button
          size="s"
          onPress={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t('noticeClose')} icon={X} size="s" onPress={() => dismiss(id)} />
    </li>
  );
};

/** Where notices stand and are said. Once on the page; outside what a dialog hides from screen readers. */
export const NoticeRegion = () => {
  const { t } = useTranslation();
  const { notices, polite, assertive } = useSyncExternalStore(noticeStore.subscribe, noticeStore.get);
  return createPortal(
    <div data-react-aria-top-layer="true">
      <div className="said" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="said" role="alert" aria-live="assertive">
        {assertive}
      </div>
      {notices.length > 0 && (
        <section className={cx(css.region, 'screen-only')} aria-label={t('notices')}>
          <ol className={cx('bare', css.list)}>
            {notices.map((notice) => (
              <NoticeCard key={notice.id} notice={notice} />
            ))}
          </ol>
        </section>
      )}
    </div>,
    document.body,
  );
};
