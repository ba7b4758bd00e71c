import { MoveRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Conference, Meeting } from '../../../shared/api/contract';
import { Button } from '../../ui/button';
import { useReturn } from '../use-return';
import css from './tools.module.css';

/** Whether another family is in sight than the one at the table: then nothing of the table's may lie over it. */
export const useIsElsewhere = (conferenceId: string | undefined): boolean => {
  const [path] = useLocation();
  const inSight = /\/gezin\/([^/]+)/.exec(path)?.[1];
  return inSight !== undefined && conferenceId !== undefined && inSight !== encodeURIComponent(conferenceId);
};

/** For who reads another family: the table asks something of them, and where; without a word of what. */
export const AskedElsewhere = ({ meeting, conference }: { meeting: Meeting; conference: Conference }) => {
  const { t } = useTranslation('tools');
  const back = useReturn(meeting);
  const code = conference.familyCode;
  return (
    <div className={css.row} role="status">
      <p>{t('elsewhere.asked', { code })}</p>
      <Button size="s" icon={MoveRight} onPress={back}>
        {t('elsewhere.go', { code })}
      </Button>
    </div>
  );
};
