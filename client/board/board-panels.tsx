import { DoorOpen, Gavel, Handshake, type LucideIcon, Scale, UserCheck, UsersRound } from 'lucide-react';
import { type ComponentType, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import { OpenCount } from '../agreements/open-count';
import { MarkingPlace } from '../marks/place';
import { WeighingNow } from '../safety/weighing-now';
import { Button } from '../ui/button';
import { lazyPart } from '../ui/lazy-part';
import styles from './board-panels.module.css';
import { fetchBeside } from './fetch-beside';

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

const BOARD_PANELS: readonly BoardPanel[] = [
  { key: 'weighing', icon: Scale, Content: lazyPart(fetchBeside, (parts) => parts.WeighingPanel), Extra: WeighingNow },
  { key: 'decision', icon: Gavel, Content: lazyPart(fetchBeside, (parts) => parts.DecisionPanel) },
  {
    key: 'agreements',
    icon: Handshake,
    Content: lazyPart(fetchBeside, (parts) => parts.AgreementsPanel),
    Extra: OpenCount,
  },
  { key: 'family', icon: UsersRound, Content: lazyPart(fetchBeside, (parts) => parts.FamilyPanel) },
  { key: 'guests', icon: DoorOpen, Content: lazyPart(fetchBeside, (parts) => parts.GuestsPanel) },
  { key: 'attendance', icon: UserCheck, Content: lazyPart(fetchBeside, (parts) => parts.AttendancePanel) },
  { key: 'fields', Content: lazyPart(fetchBeside, (parts) => parts.FieldsPanel) },
];

export type BoardPanelKey = BoardPanel['key'];

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
  return (
    <MarkingPlace value={props.conference.id}>
      <Suspense>{panel && <panel.Content {...props} />}</Suspense>
    </MarkingPlace>
  );
};
