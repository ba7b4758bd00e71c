import { Phone, Siren, X } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from 'wouter';
import type { CrisisLine } from '../../shared/api/contract';
import { crisisLines } from './crisis-lines';
import { askDanger, onDangerAsked } from './danger-asked';
import css from './danger-panel.module.css';

const Line = ({ name, number, hours }: CrisisLine) => (
  <li className={css.line}>
    <a className={css.number} href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      <Phone size={18} strokeWidth={2} aria-hidden />
      <span>{name}</span>
      <strong>{number}</strong>
    </a>
    {hours && <span className={css.when}>{hours}</span>}
  </li>
);

const NATIONAL = ['e112', 'veiligThuis'] as const;
const ALSO = ['kindertelefoon', 'zelfmoord'] as const;

const Numbers = () => {
  const { t } = useTranslation('danger');
  const line = (key: (typeof NATIONAL | typeof ALSO)[number]): CrisisLine => ({
    name: t(`panel.${key}.name`),
    number: t(`panel.${key}.number`),
    hours: t(`panel.${key}.hours`),
  });
  const region = crisisLines();
  return (
    <>
      <ul className={`bare ${css.lines}`}>
        {[...NATIONAL.map(line), ...region, ...ALSO.map(line)].map((one) => (
          <Line key={one.number} {...one} />
        ))}
      </ul>
      {region.length === 0 && <p className={css.soft}>{t('panel.noRegion')}</p>}
    </>
  );
};

/**
 * Whom to call when there is danger now, over whatever is on the screen: it needs no session, no line and nothing that is
 * fetched, and nobody learns that it was opened. Never on a screen at which others look.
 */
export const DangerPanel = () => {
  const { t } = useTranslation(['danger', 'common']);
  const [isBeamer] = useRoute('/overleg/:meetingId/beamer');
  const [isOpen, setOpen] = useState(false);
  const window_ = useRef<HTMLDialogElement>(null);
  const title = useId();
  const open = useEffectEvent(() => {
    if (!isBeamer) setOpen(true);
  });
  useEffect(() => onDangerAsked(open), []);
  useEffect(() => {
    if (isOpen) window_.current?.showModal();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog
      ref={window_}
      className={`${css.panel} nokey`}
      aria-labelledby={title}
      data-react-aria-top-layer="true"
      onClose={() => setOpen(false)}
    >
      <div className={css.head}>
        <h2 id={title} className={css.title}>
          <Siren size={22} strokeWidth={2} aria-hidden />
          {t('panel.title')}
        </h2>
        <button type="button" className={css.close} aria-label={t('common:close')} onClick={() => setOpen(false)}>
          <X size={20} strokeWidth={2} aria-hidden />
        </button>
      </div>
      <p className={css.first}>{t('panel.first')}</p>
      <Numbers />
      <p className={css.soft}>{t('panel.own')}</p>
    </dialog>
  );
};

/** The way to it in a bar. */
export const DangerButton = () => {
  const { t } = useTranslation('danger');
  return (
    <button
      type="button"
      className={css.open}
      aria-keyshortcuts="Alt+G"
      title={t('panel.openHint')}
      onClick={askDanger}
    >
      <Siren size={18} strokeWidth={2} aria-hidden />
      <span className={css.openWords}>{t('panel.open')}</span>
    </button>
  );
};
