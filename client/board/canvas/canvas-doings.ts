import { createContext } from 'react';
import type { Selected } from '../selection';
import type { NodeId } from './layout';

/** What a note on the canvas can ask of it. */
export interface CanvasDoings {
  /** Shows a note at this width (board units) while its handle is held; undefined lets go. */
  resize(id: NodeId, width: number | undefined): void;
  /** Gives the note this width for everyone. */
  commitWidth(item: Selected, width: number): void;
}

const nothing = () => {};

export const CanvasDoings = createContext<CanvasDoings>({ resize: nothing, commitWidth: nothing });
