import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notesInFrame } from '../../../shared/board/reading';
import { FRAME_KEYS, type FrameKey } from '../../../shared/worksheets/worksheets';
import { type Board, useBoardHere } from '../../board/board';
import { targetIds } from '../../board/desk';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SegmentedControl } from '../../ui/segmented-control';
import { FRAME_OF_STEP } from '../situation';
import { Choice } from './choice';
import type { SetupProps } from './silent-setup';
import css from './tools.module.css';

/** More than fits on a screen is no choice any more. */
const MOST = 20;
const EACH = ['1', '2', '3'] as const;

const SELECTED = 'selected';
type Which = typeof SELECTED | FrameKey;

const isVotable = (ids: readonly string[]): boolean => ids.length >= 2 && ids.length <= MOST;

/** What can be voted on: the notes that are selected, and each frame that has a fitting number. */
const setsOf = (board: Board): Map<Which, string[]> => {
  const notes = [...board.room.view.notes().values()];
  const sets: [Which, string[]][] = [
    [SELECTED, targetIds({ board })],
    ...FRAME_KEYS.map((frame): [Which, string[]] => [frame, notesInFrame(notes, frame).map(({ id }) => id)]),
  ];
  return new Map(sets.filter(([, ids]) => isVotable(ids)));
};

const Form = ({ present, sets, command, onClose }: SetupProps & { sets: ReadonlyMap<Which, string[]> }) => {
  const { t } = useTranslation(['asked', 'board']);
  const { key } = present.step;
  const ofStep = key && FRAME_OF_STEP[key];
  const [first = SELECTED] = sets.keys();
  const proposed = first !== SELECTED && ofStep && sets.has(ofStep) ? ofStep : first;
  const [which, setWhich] = useState<Which>(proposed);
  const [each, setEach] = useState<(typeof EACH)[number]>('1');
  const options = sets.get(which) ?? [];
  const start = async () => {
    // As many choices as notes would say nothing.
    if (await command({ act: 'vote', options, each: Math.min(Number(each), options.length - 1) })) onClose();
  };
  return (
    <>
      <Choice
        label={t('vote.setup.which')}
        value={which}
        onChange={setWhich}
        options={[...sets].map(([id, { length: count }]) => ({
          id,
          label:
            id === SELECTED
              ? t('vote.setup.selected', { count })
              : t('vote.setup.frame', { count, frame: t(`board:frame.${id}.name`) }),
        }))}
      />
      <div className={css.each}>
        <span aria-hidden>{t('vote.setup.each')}</span>
        <SegmentedControl
          label={t('vote.setup.each')}
          value={each}
          onChange={setEach}
          segments={EACH.map((id) => ({ id, label: id }))}
        />
      </div>
      <DialogActions>
        <Button variant="primary" onPress={() => void start()}>
          {t('vote.setup.start')}
        </Button>
      </DialogActions>
    </>
  );
};

/** Which notes the table votes on, and how many each may choose. */
export default function VoteSetup({ present, command, onClose }: SetupProps) {
  const { t } = useTranslation('asked');
  const board = useBoardHere();
  const isThere = board?.conference.id === present.conference.id;
  // As it was when the window opened: what others do meanwhile must not move under the hand.
  const [sets] = useState(() => (board && isThere ? setsOf(board) : new Map<Which, string[]>()));
  return (
    <Dialog title={t('vote.setup.title')} isOpen onClose={onClose}>
      {!isThere && <p>{t('vote.setup.elsewhere', { code: present.conference.familyCode })}</p>}
      {isThere && sets.size === 0 && <p>{t('vote.setup.none', { most: MOST })}</p>}
      {sets.size > 0 && <Form present={present} sets={sets} command={command} onClose={onClose} />}
    </Dialog>
  );
}
