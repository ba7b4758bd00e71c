import { CheckCheck } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import { fetchBeside } from '../board/fetch-beside';
import { Button } from '../ui/button';
import { lazyPart } from '../ui/lazy-part';

const ReadBackDialog = lazyPart(fetchBeside, (parts) => parts.ReadBackDialog);
const PostponeDialog = lazyPart(fetchBeside, (parts) => parts.PostponeDialog);

/** For who leads: the way to read back what goes to the record, and to close the family. */
export const CloseFamily = ({ meeting, conference }: { meeting: Meeting; conference: Conference }) => {
  const { t } = useTranslation('closing');
  const [open, setOpen] = useState<'read-back' | 'postpone'>();
  if (!conference.may.close || (meeting.state !== 'open' && meeting.state !== 'closed')) return null;
  const shut = () => setOpen(undefined);
  return (
    <>
      <Button size="s" icon={CheckCheck} onPress={() => setOpen('read-back')}>
        {t('open')}
      </Button>
      <Suspense>
        {open === 'read-back' && (
          <ReadBackDialog
            meeting={meeting}
            conference={conference}
            onClose={shut}
            onPostpone={() => setOpen('postpone')}
          />
        )}
        {open === 'postpone' && <PostponeDialog meeting={meeting} conference={conference} onClose={shut} />}
      </Suspense>
    </>
  );
};
