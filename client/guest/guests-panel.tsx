import { DoorOpen, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guest } from '../../shared/api/guests';
import type { BoardPanelProps } from '../board/board-panels';
import { LinkOnce } from '../people/link-once';
import { useProblemText } from '../session/problem-text';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Avatar } from '../ui/discipline';
import { SidePanel } from '../ui/side-panel';
import { EmptyState, ErrorState, Loading } from '../ui/states';
import { GuestMenu } from './guest-menu';
import { GuestWords } from './guest-words';
import css from './guests-panel.module.css';
import { InviteDialog } from './invite-dialog';
import { ShowMenu } from './show-menu';
import { useGuests, useInviting } from './use-guests';

const Whether = ({ guest: { state, here } }: { guest: Guest }) => {
  const { t } = useTranslation('guest');
  if (state !== 'invited') return <Badge tone="warn">{t(`panel.${state}`)}</Badge>;
  return here ? <Badge tone="good">{t('panel.here')}</Badge> : <Badge>{t('panel.away')}</Badge>;
};

interface GuestCardProps extends Pick<BoardPanelProps, 'meeting' | 'conference'> {
  guest: Guest;
  mayInvite: boolean;
}

const GuestCard = ({ meeting, conference, guest, mayInvite }: GuestCardProps) => {
  const { t } = useTranslation('guest');
  const inviting = useInviting(meeting.id, conference.id);
  const isTurn = meeting.leading.turn?.conferenceId === conference.id;
  return (
    <li className={css.guest}>
      <div className={css.head}>
        <Avatar name={guest.name} role={guest.role} size={32} nameless />
        <div className={css.who}>
          <h3 className={css.name}>{guest.name}</h3>
          <p className={css.soft}>
            {guest.function}, {guest.organisation}
          </p>
        </div>
        {mayInvite && <GuestMenu guest={guest} inviting={inviting} />}
      </div>
      <p className={css.asked}>{t('panel.question', { question: guest.question })}</p>
      <div className={css.row}>
        <Whether guest={guest} />
        {isTurn && meeting.may.lead && guest.state === 'invited' && <ShowMenu meeting={meeting} guest={guest} />}
      </div>
      <GuestWords guest={guest} />
    </li>
  );
};

/** A family's guests: who was asked what, what they write, and what they are shown. */
const GuestsPanel = ({ meeting, conference, onClose }: BoardPanelProps) => {
  const { t } = useTranslation(['guest', 'common']);
  const problemText = useProblemText();
  const { data, error, refetch } = useGuests(meeting.id, conference.id);
  const { invite } = useInviting(meeting.id, conference.id);
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<{ name: string; url: string }>();
  const mayInvite = data?.mayInvite === true;
  const isEmpty = data?.guests.length === 0;
  const button = mayInvite && conference.closedAt === undefined && (
    <Button icon={UserPlus} onPress={() => setInviting(true)}>
      {t('panel.invite')}
    </Button>
  );
  return (
    <SidePanel title={t('panel.title')} onClose={onClose}>
      {!data && !error && <Loading>{t('common:loading')}</Loading>}
      {!data && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {isEmpty && (
        <EmptyState title={t('panel.none')} icon={DoorOpen} action={button}>
          <p>{t('panel.noneText')}</p>
        </EmptyState>
      )}
      {data && !isEmpty && (
        <>
          <p className={css.soft}>{t('panel.lead')}</p>
          <ul className="bare">
            {data.guests.map((guest) => (
              <GuestCard key={guest.id} meeting={meeting} conference={conference} guest={guest} mayInvite={mayInvite} />
            ))}
          </ul>
          {button}
        </>
      )}
      <InviteDialog
        isOpen={inviting}
        isAnonymous={!conference.named}
        onClose={() => setInviting(false)}
        onInvite={async (invitation) => {
          const invited = await invite(invitation);
          if (!invited) return false;
          setInviting(false);
          setMade({ name: invitation.name, url: invited.url });
          return true;
        }}
      />
      <LinkOnce name={made?.name ?? ''} url={made?.url} onClose={() => setMade(undefined)} />
    </SidePanel>
  );
};

export default GuestsPanel;
