import { useTranslation } from 'react-i18next';
import { AdultsPart } from '../bring-in/adults-part';
import { useFamily, useFamilyChange } from '../bring-in/use-family';
import css from './exports.module.css';

interface FamilyAdultsProps {
  meetingId: string;
  conferenceId: string;
  /** Nobody is noted yet, so nobody of the family can get anything. */
  isNeeded: boolean;
}

/** Who the adults of the family are: who may have a copy follows from it, so it can be noted where that is asked. */
export const FamilyAdults = ({ meetingId, conferenceId, isNeeded }: FamilyAdultsProps) => {
  const { t } = useTranslation('exporting');
  const { data: family } = useFamily(meetingId, conferenceId);
  const { mutate, isPending } = useFamilyChange(meetingId, conferenceId);
  if (!family) return null;
  return (
    <>
      {isNeeded && <p className={css.notice}>{t('receivers.noAdults')}</p>}
      <details className={css.adults} open={isNeeded}>
        <summary>{t('receivers.adults')}</summary>
        <AdultsPart family={family} change={(asked, onDone) => mutate(asked, { onSuccess: onDone })} busy={isPending} />
      </details>
    </>
  );
};
