import { DoorClosed } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { fetchBeside } from '../board/fetch-beside';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { lazyPart } from '../ui/lazy-part';

const CloseMeetingDialog = lazyPart(fetchBeside, (parts) => parts.CloseMeetingDialog);

/** For who leads a meeting that is open: closes it. */
export const CloseMeeting = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('closing');
  const me = useMe().person.id;
  const [asking, setAsking] = useState(false);
  if (meeting.state !== 'open' || !meeting.may.lead || meeting.leading.leader !== me) return null;
  return (
    <>
      <Button size="s" icon={DoorClosed} onPress={() => setAsking(true)}>
        {t('meeting.open')}
      </Button>
      <Suspense>{asking && <CloseMeetingDialog meeting={meeting} onClose={() => setAsking(false)} />}</Suspense>
    </>
  );
};
