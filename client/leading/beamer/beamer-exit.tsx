import { Maximize, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { meetingPath } from '../../families/paths';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import css from './beamer.module.css';

/** How long (ms) the way out stays in sight after the mouse moved. */
const LINGER = 3_000;

/** The way out, and to a full screen: in sight only while the mouse moves or the focus is there. Escape leaves too. */
export const BeamerExit = ({ meetingId }: { meetingId: string }) => {
  const { t } = useTranslation('leading');
  const [, navigate] = useLocation();
  const [isMoving, setMoving] = useState(false);
  const home = meetingPath(meetingId);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const onMove = () => {
      setMoving(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoving(false), LINGER);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') navigate(home);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('keydown', onKey);
    };
  }, [home, navigate]);

  const leave = async () => {
    if (document.fullscreenElement) await document.exitFullscreen();
    navigate(home);
  };
  return (
    <div className={cx(css.exit, isMoving && css.inSight)}>
      {document.fullscreenEnabled && (
        <Button icon={Maximize} onPress={() => void document.documentElement.requestFullscreen()}>
          {t('beamer.full')}
        </Button>
      )}
      <Button icon={X} onPress={() => void leave()}>
        {t('beamer.leave')}
      </Button>
    </div>
  );
};
