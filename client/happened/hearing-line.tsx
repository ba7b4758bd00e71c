import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { HEARING_KINDS, topicOf } from '../../shared/happened/topics';
import { FactLine } from './fact-line';

interface HearingLineProps {
  meeting: Meeting;
  conferenceId: string;
  /** Of a child of the family; one that only words name has none, and nothing is asked. */
  childKey: string;
  name: string;
}

/** A child that was not heard gets a name and a day, or a reason. */
export const HearingLine = ({ meeting, conferenceId, childKey, name }: HearingLineProps) => {
  const { t } = useTranslation('happened');
  if (!/^[\w-]+$/.test(childKey)) return null;
  return (
    <FactLine
      meeting={meeting}
      conferenceId={conferenceId}
      topic={topicOf('hearing', childKey)}
      kinds={HEARING_KINDS}
      action={t('hear.action')}
      title={t('hear.titleOf', { whom: name })}
    />
  );
};
