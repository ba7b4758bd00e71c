import { Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import css from './series.module.css';

/** Opens the video call beside this window; where it leads is not told where it was opened. */
export const CallLink = ({ url }: { url: string }) => {
  const { t } = useTranslation('series');
  return (
    <a className={css.way} href={url} target="_blank" rel="noopener noreferrer">
      <Video size={17} strokeWidth={1.9} aria-hidden />
      {t('call')}
      <span className="said"> ({t('newWindow')})</span>
    </a>
  );
};
