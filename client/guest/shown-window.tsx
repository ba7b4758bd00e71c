import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestSheet } from '../../shared/api/guests';
import { KindMark } from '../ui/kind-mark';
import { say } from '../ui/notices';
import css from './guest.module.css';

/** Says that a window came or went; what is in it can be read at leisure. */
const useSaid = (frame: string | undefined, name: string) => {
  const { t } = useTranslation('guest');
  const before = useRef(frame);
  useEffect(() => {
    if (before.current === frame) return;
    before.current = frame;
    say(frame ? t('shown.said', { frame: name }) : t('shown.hidden'));
  }, [frame, name, t]);
};

/** The window that the table shows this guest, for as long as it does. */
export const ShownWindow = ({ shown }: Pick<GuestSheet, 'shown'>) => {
  const { t } = useTranslation(['guest', 'board']);
  const name = shown ? t(`board:frame.${shown.frame}.name`) : '';
  useSaid(shown?.frame, name);
  if (!shown) return null;
  return (
    <section className={css.window} data-frame={shown.frame} aria-labelledby="shown">
      <h2 id="shown" className={css.heading}>
        {t('shown.title', { frame: name })}
      </h2>
      <p className={css.soft}>{t(`board:frame.${shown.frame}.question`)}</p>
      {shown.notes.length === 0 && <p>{t('shown.empty')}</p>}
      <ul className={`bare ${css.notes}`}>
        {shown.notes.map(({ id, text, kind, source, namens }) => (
          <li key={id} className={css.note}>
            {kind && <KindMark kind={kind} />}
            <p className={css.text}>{text}</p>
            {(namens || source) && (
              <p className={css.soft}>
                {[namens && t('board:note.namens', { who: namens }), source && t('board:note.source', { source })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
