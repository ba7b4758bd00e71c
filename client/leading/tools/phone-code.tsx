import { Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Meeting } from '../../../shared/api/contract';
import { phonePath } from '../../families/paths';
import { IconButton } from '../../ui/icon-button';
import { Popover } from '../../ui/popover';
import css from './tools.module.css';

/** How to take part from a phone: the address and the code, in words that can be read out. */
export const PhoneCode = ({ meeting: { id, roomCode, may } }: { meeting: Meeting }) => {
  const { t } = useTranslation('tools');
  if (!roomCode || !may.join) return null;
  const address = `${location.host}/mee`;
  return (
    <Popover
      label={t('phone.title')}
      placement="bottom end"
      trigger={<IconButton size="s" icon={Smartphone} label={t('phone.button')} />}
    >
      <div className={css.phone}>
        <h2 className={css.phoneTitle}>{t('phone.title')}</h2>
        <p className="said">{t('phone.whole', { address, code: [...roomCode].join(' ') })}</p>
        <div aria-hidden>
          <p>{t('phone.go')}</p>
          <p className={css.phoneAddress}>{address}</p>
          <p>{t('phone.code')}</p>
          <p className={css.phoneCode}>{roomCode}</p>
        </div>
        <p className={css.soft}>{t('phone.own')}</p>
        <Link to={phonePath(id)}>{t('phone.here')}</Link>
      </div>
    </Popover>
  );
};
