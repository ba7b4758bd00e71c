import { useTranslation } from 'react-i18next';
import { reorderNotes, type Spot, stepSpot } from '../../../shared/board/reorder';
import { say } from '../../ui/notices';
import { useBoard } from '../board';
import { targetsOf } from '../desk';

/** Puts notes at a spot as one step of undo, and says where they now stand. */
export const useMoveTo = (): ((ids: readonly string[], spot: Spot) => void) => {
  const { t } = useTranslation(['list', 'board']);
  const { room, tell } = useBoard();
  return (ids, spot) => {
    room.undo.stopCapturing();
    const outcome = reorderNotes(room.doc, ids, spot);
    room.undo.stopCapturing();
    if (!outcome.ok) tell(outcome);
    else say(t('moved', { count: ids.length, index: spot.index + 1, frame: t(`board:frame.${spot.frame}.name`) }));
  };
};

/** Moves the selected notes (of the first one's worksheet) one step up or down, into the next frame at the end of one. */
export const useMoveSelected = (): ((step: 1 | -1) => void) => {
  const { t } = useTranslation(['list', 'board']);
  const board = useBoard();
  const moveTo = useMoveTo();
  return (step) => {
    if (board.readOnly) return board.announce(t('board:readOnly.said'));
    const targets = targetsOf({ board });
    const [first] = targets;
    if (!first) return;
    const ids = targets.filter(({ worksheet }) => worksheet === first.worksheet).map(({ note }) => note);
    const spot = stepSpot(board.room.view.notes().values(), ids, first.place.frame, step);
    if (spot) moveTo(ids, spot);
    else say(t(step === 1 ? 'atBottom' : 'atTop'));
  };
};
