/**
 * The two worksheets as data. Screens, checks and documents derive from this.
 * Sources: viervensters after the public description by Jeugdbescherming Overijssel (SAVE), driekolommen after *De
 * jeugdbeschermingsketen in FoodValley*, 2019. Screen texts live in client/i18n.
 */
export const WORKSHEETS = {
  viervensters: ['mensen', 'feiten', 'weging', 'volgende-stap'],
  driekolommen: ['zorgen', 'krachten', 'verbeteren'],
} as const;

export type WorksheetKey = keyof typeof WORKSHEETS;
export type FrameKey = (typeof WORKSHEETS)[WorksheetKey][number];

export const WORKSHEET_KEYS = Object.keys(WORKSHEETS) as WorksheetKey[];

export const FRAME_KEYS = Object.values(WORKSHEETS).flat() as FrameKey[];

const WORKSHEET_OF = new Map<string, WorksheetKey>(
  WORKSHEET_KEYS.flatMap((worksheet) => WORKSHEETS[worksheet].map((frame) => [frame, worksheet] as const)),
);

export const isWorksheet = (key: unknown): key is WorksheetKey =>
  typeof key === 'string' && Object.hasOwn(WORKSHEETS, key);

export const isFrame = (key: unknown): key is FrameKey => typeof key === 'string' && WORKSHEET_OF.has(key);

/** The worksheet a frame belongs to; every frame belongs to exactly one. */
export const worksheetOf = (frame: FrameKey): WorksheetKey => WORKSHEET_OF.get(frame) as WorksheetKey;

export const isFrameOf = (worksheet: WorksheetKey, key: unknown): key is FrameKey =>
  isFrame(key) && worksheetOf(key) === worksheet;
