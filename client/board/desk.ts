import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import type { NoteView } from '../../shared/board/reading';
import type { Place } from '../../shared/board/shape';
import { type FrameKey, isFrame, type WorksheetKey } from '../../shared/worksheets/worksheets';
import type { Board } from './board';
import type { Layout } from './canvas/layout';
import type { Selected } from './selection';

/** What only the canvas knows or can do; the list has no stage. */
export interface Stage {
  layout(): Layout;
  zoomIn(): void;
  zoomOut(): void;
  /** Shows everything, or one worksheet as large as it fits. */
  show(worksheet?: WorksheetKey): void;
  /** The frame under the pointer, if any. */
  pointedFrame(): FrameKey | undefined;
}

/** What the page around the board can do. */
export interface PageDoings {
  help(): void;
  toggleView(): void;
  toggleFields(): void;
  /** Opens the list of frames where the chosen notes can stand. */
  choosePlace(): void;
  /** Points at a note for everyone; only for who leads. */
  pointAt?: ((item: Selected) => void) | undefined;
}

/** All that an action works with: pass it on, keep it nowhere. */
export interface Desk {
  board: Board;
  stage: Stage | undefined;
  page: PageDoings;
  t: TFunction<'board'>;
  newId(): string;
  /** Says what is plain to see to a screen reader alone. */
  say(message: string): void;
}

const DeskContext = createContext<(() => Desk) | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

/** Gives the desk as it is at the moment of asking. */
export const useDesk = (): (() => Desk) => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside a board page');
  return desk;
};

/** The note that has the keyboard focus, by what canvas and list write on their elements. */
const focused = (): Selected | undefined => {
  if (typeof document === 'undefined') return undefined;
  const element = document.activeElement?.closest<HTMLElement>('[data-note][data-worksheet]');
  const { note, worksheet } = element?.dataset ?? {};
  return note && worksheet ? { note, worksheet: worksheet as WorksheetKey } : undefined;
};

export interface Target extends Selected {
  view: NoteView;
  place: Place;
}

/** A note as it stands in a worksheet; undefined when it was deleted or taken out. */
export const targetOf = ({ room }: Board, { note, worksheet }: Selected): Target | undefined => {
  const view = room.view.note(note);
  const place = view?.places[worksheet];
  return view && place && view.deletedAt === undefined ? { note, worksheet, view, place } : undefined;
};

/** The standing notes an action is about: the selected ones, else the one that has the focus. */
export const targetsOf = ({ board }: Pick<Desk, 'board'>): Target[] => {
  const { items } = board.selection.get();
  const focus = items.length === 0 ? focused() : undefined;
  return (focus ? [focus] : items).flatMap((item) => targetOf(board, item) ?? []);
};

/** Ids of the targets, each once: a note can be selected in both worksheets. */
export const targetIds = (desk: Pick<Desk, 'board'>): string[] => [...new Set(targetsOf(desk).map(({ note }) => note))];

const USUAL_FRAME: FrameKey = 'feiten';

/** The frame in which something new goes when nobody says where. */
export const currentFrame = (desk: Desk): FrameKey => {
  const inList =
    typeof document === 'undefined' ? undefined : document.activeElement?.closest<HTMLElement>('[data-frame]');
  const focusedFrame = inList?.dataset.frame;
  return (
    targetsOf(desk)[0]?.place.frame ??
    (isFrame(focusedFrame) ? focusedFrame : undefined) ??
    desk.stage?.pointedFrame() ??
    USUAL_FRAME
  );
};
