import { DoorOpen, Gavel, Handshake, type LucideIcon, Scale, UserCheck, UsersRound } from 'lucide-react';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import { OpenCount } from '../agreements/open-count';
import { WeighingNow } from '../safety/weighing-now';
import { Button } from '../ui/button';
import styles from './board-panels.module.css';

export interface BoardPanelProps {
  meeting: Meeting;
  conference: Conference;
  onClose: () => void;
}

/** What can stand beside a family's board, one at a time; each renders a SidePanel. */
interface BoardPanel {
  /** Names it in the texts (board:panel.<key>). */
  key: 'weighing' | 'decision' | 'agreements' | 'fields' | 'family' | 'guests' | 'attendance';
  icon?: LucideIcon;
  Content: ComponentType<BoardPanelProps>;
  /** Something small on its button, such as a count. */
  Extra?: ComponentType<Omit<BoardPanelProps, 'onClose'>>;
}

const fetchWeighing = () => import('../safety/weighing-panel');
const fetchDecision = () => import('../decision/decision-panel');
const fetchAgreements = () => import('../agreements/agreements-panel');
const fetchFields = () => import('./fields-panel');
const fetchGuests = () => import('../guest/guests-panel');
const fetchAttendance = () => import('../attendance/attendance-panel');

const fetchFamily = () => import('../bring-in/family-panel');

const BOARD_PANELS: readonly BoardPanel[] = [
  { key: 'weighing', icon: Scale, Content: lazy(fetchWeighing), Extra: WeighingNow },
  { key: 'decision', icon: Gavel, Content: lazy(fetchDecision) },
  { key: 'agreements', icon: Handshake, Content: lazy(fetchAgreements), Extra: OpenCount },
  { key: 'family', icon: UsersRound, Content: lazy(fetchFamily) },
  { key: 'guests', icon: DoorOpen, Content: lazy(fetchGuests) },
  { key: 'attendance', icon: UserCheck, Content: lazy(fetchAttendance) },
  { key: 'fields', Content: lazy(fetchFields) },
];

export type BoardPanelKey = BoardPanel['key'];

/** The code of all panels, ahead of need. */
export const fetchBoardPanels = () => [
  fetchWeighing(),
  fetchDecision(),
  fetchAgreements(),
  fetchFields(),
  fetchFamily(),
  fetchGuests(),
  fetchAttendance(),
];

/** The buttons that open the panels; one without an icon is opened by other ways. */
export const BoardPanelButtons = ({
  meeting,
  conference,
  open,
  onToggle,
}: Omit<BoardPanelProps, 'onClose'> & {
  open: BoardPanelKey | undefined;
  onToggle: (key: BoardPanelKey) => void;
}) => {
  const { t } = useTranslation('board');
  return (
    <div className={styles.buttons}>
      {BOARD_PANELS.map(
        ({ key, icon, Extra }) =>
          icon && (
            <Button
              key={key}
              size="s"
              variant={open === key ? 'quiet' : 'plain'}
              icon={icon}
              aria-expanded={open === key}
              onPress={() => onToggle(key)}
            >
              {t(`panel.${key}`)}
              {Extra && <Extra meeting={meeting} conference={conference} />}
            </Button>
          ),
      )}
    </div>
  );
};

export const OpenBoardPanel = ({ open, ...props }: BoardPanelProps & { open: BoardPanelKey | undefined }) => {
  const panel = BOARD_PANELS.find(({ key }) => key === open);
  return <Suspense>{panel && <panel.Content {...props} />}</Suspense>;
};
