import type { NoteDraft } from '../../../shared/board/commands';
import type { RichNode } from '../../../shared/board/richtext';
import { type FrameKey, worksheetOf } from '../../../shared/worksheets/worksheets';
import type { MeetingDefinition } from '../definition';

/** The ISO date (yyyy-mm-dd) of so many days before the meeting. */
type DaysBefore = (days: number) => string;

/** One family of the example: its line on the agenda and its worksheets as the team has them before the meeting. */
export interface ExampleFamily {
  line: MeetingDefinition['families'][number];
  notes(daysBefore: DaysBefore): NoteDraft[];
}

/** Where a note stands: one frame of a worksheet, or one of each. */
export const at = (...frames: FrameKey[]): NoteDraft['places'] =>
  Object.fromEntries(frames.map((frame) => [worksheetOf(frame), { frame }]));

const paragraph = (text: string, marks: ('bold' | 'italic')[] = []): RichNode => ({
  type: 'paragraph',
  children: [{ type: 'text', text, marks }],
});

/** A bold opening line with a bullet list under it. */
export const list = (opening: string, items: readonly string[]): RichNode[] => [
  paragraph(opening, ['bold']),
  { type: 'bulletList', children: items.map((item) => ({ type: 'listItem', children: [paragraph(item)] })) },
];

/** On one ground, all organisations of the example's table know a family by name; a guest's school does not. */
export const toTable = (ground: string): Record<string, string> => ({
  jeugdbescherming: ground,
  wijkteam: ground,
  'veilig-thuis': ground,
});
