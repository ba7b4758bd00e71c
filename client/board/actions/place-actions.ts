import { placeNotes, putInFrame, takeOut } from '../../../shared/board/commands';
import {
  type FrameKey,
  WORKSHEET_KEYS,
  WORKSHEETS,
  type WorksheetKey,
  worksheetOf,
} from '../../../shared/worksheets/worksheets';
import { NOTE_WIDTH, noteWidth } from '../canvas/geometry';
import { type Desk, targetsOf } from '../desk';
import type { Action } from './action';

/** All frames in the order of their keys 1–7. */
export const FRAMES: readonly FrameKey[] = WORKSHEET_KEYS.flatMap((worksheet) => WORKSHEETS[worksheet]);

/** Puts the chosen notes in a frame; a place in the other worksheet stays, so a note can stand in both. */
export const putTargets = (desk: Desk, frame: FrameKey): void => {
  const { board, say, t } = desk;
  const worksheet = worksheetOf(frame);
  const elsewhere = targetsOf(desk).filter(({ view }) => view.places[worksheet]?.frame !== frame);
  const ids = [...new Set(elsewhere.map(({ note }) => note))];
  if (ids.length === 0) return;
  const outcome = putInFrame(board.room.doc, ids, frame);
  board.tell(outcome);
  if (!outcome.ok) return;
  say(t('said.placed', { count: ids.length, frame: t(`frame.${frame}.name`) }));
};

/** Takes the chosen notes out of a worksheet, where they also stand in the other one. */
export const takeTargetsOut = (desk: Desk, worksheet: WorksheetKey): void => {
  const { board, say, t } = desk;
  const inBoth = targetsOf(desk).filter(({ view }) => Object.keys(view.places).length > 1);
  const ids = [...new Set(inBoth.map(({ note }) => note))];
  if (ids.length === 0) return;
  board.tell(takeOut(board.room.doc, ids, worksheet));
  const other = worksheet === 'viervensters' ? 'driekolommen' : 'viervensters';
  board.selection.select(ids.map((note) => ({ note, worksheet: other })));
  say(t('said.alone', { worksheet: t(`worksheet.${other}`) }));
};

/** How much one key press widens a note, in board units. */
const WIDEN = 40;

const widenBy = (desk: Desk, by: number): void => {
  const moves = targetsOf(desk).map(({ note, worksheet, place }) => {
    const width = noteWidth(worksheet, noteWidth(worksheet, place.width ?? NOTE_WIDTH) + by);
    return { id: note, place: { ...place, width } };
  });
  desk.board.tell(placeNotes(desk.board.room.doc, moves));
  desk.say(desk.t('said.resized'));
};

const onStage = (desk: Desk) => desk.stage !== undefined && targetsOf(desk).length > 0;

const frameAction = (frame: FrameKey, i: number): Action => ({
  id: `frame:${frame}`,
  group: 'place',
  keys: [`${i + 1}`],
  words: (t) => t('action.frame', { frame: t(`frame.${frame}.name`) }),
  enabled: (desk) => targetsOf(desk).length > 0,
  run: (desk) => putTargets(desk, frame),
});

export const PLACE_ACTIONS: readonly Action[] = [
  ...FRAMES.map(frameAction),
  {
    id: 'places',
    group: 'place',
    keys: ['B'],
    words: (t) => t('action.both'),
    enabled: (desk) => targetsOf(desk).length > 0,
    run: (desk) => desk.page.choosePlace(),
  },
  {
    id: 'wider',
    group: 'place',
    keys: [']'],
    words: (t) => t('action.wider'),
    enabled: onStage,
    run: (desk) => widenBy(desk, WIDEN),
    repeats: true,
  },
  {
    id: 'narrower',
    group: 'place',
    keys: ['['],
    words: (t) => t('action.narrower'),
    enabled: onStage,
    run: (desk) => widenBy(desk, -WIDEN),
    repeats: true,
  },
];
