import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type FrameKey, WORKSHEET_KEYS, WORKSHEETS } from '../../../shared/worksheets/worksheets';
import { FRAMES } from '../actions/place-actions';
import { useFrameNotes } from '../board';
import css from './list.module.css';

interface NavProps {
  current: FrameKey;
  onGo: (frame: FrameKey) => void;
}

const Jump = ({ frame, current, onGo }: NavProps & { frame: FrameKey }) => {
  const { t } = useTranslation(['list', 'board']);
  const count = useFrameNotes(frame).length;
  const name = t(`board:frame.${frame}.name`);
  return (
    <li>
      <button
        type="button"
        data-frame={frame}
        className={css.jump}
        aria-current={frame === current ? 'true' : undefined}
        aria-label={t('jump', { frame: name, notes: count === 0 ? t('none') : t('notes', { count }) })}
        onClick={() => onGo(frame)}
      >
        <span className={css.jumpNumber} aria-hidden>
          {FRAMES.indexOf(frame) + 1}
        </span>
        <span className={css.jumpName}>{name}</span>
        <span className={css.jumpCount}>{count}</span>
      </button>
    </li>
  );
};

/** Ways to every window and column, with how much stands there; stays in sight while the list scrolls. */
export const FrameNav = (props: NavProps) => {
  const { t } = useTranslation(['list', 'board']);
  const nav = useRef<HTMLElement>(null);
  const { current } = props;
  useEffect(() => {
    const jump = nav.current?.querySelector<HTMLElement>(`[data-frame="${current}"]`);
    if (nav.current && jump)
      nav.current.scrollLeft = jump.offsetLeft - (nav.current.clientWidth - jump.clientWidth) / 2;
  }, [current]);
  return (
    <nav ref={nav} className={css.nav} aria-label={t('frames')}>
      {WORKSHEET_KEYS.map((worksheet) => (
        <div key={worksheet} className={css.navGroup}>
          <p className={css.navTitle}>{t(`board:worksheet.${worksheet}`)}</p>
          <ul className={css.jumps}>
            {WORKSHEETS[worksheet].map((frame) => (
              <Jump key={frame} frame={frame} {...props} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
