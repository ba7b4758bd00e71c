import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { InTopBar } from '../app/top-bar';
import { FamilySwitcher } from '../families/family-switcher';
import { useMeeting } from '../families/use-meetings';

const BoardPage = () => {
  const { t } = useTranslation('board');
  const { meetingId = '', conferenceId = '' } = useParams();
  const { data: meeting } = useMeeting(meetingId);
  return (
    <main id="content" tabIndex={-1}>
      <InTopBar>{meeting && <FamilySwitcher meeting={meeting} conferenceId={conferenceId} />}</InTopBar>
      <h1>{t('title')}</h1>
    </main>
  );
};

export default BoardPage;
