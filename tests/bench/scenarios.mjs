/** What is tried. People type four letters a second; with awareness, their pointer and caret move ten times a second. */
const typing = (title, boards, editors, awarenessASecond) => ({
  title: `${boards} board${boards > 1 ? 's' : ''} × ${editors} editors × 4 edits/s, ${title}`,
  load: { boards, editors, editsASecond: 4, awarenessASecond },
});

export const SCENARIOS = {
  tables: typing('awareness at 10 Hz', 25, 8, 10),
  'tables-still': typing('no awareness', 25, 8, 0),
  hundred: typing('awareness at 10 Hz', 1, 100, 10),
  'hundred-still': typing('no awareness', 1, 100, 0),
  boards: typing('awareness at 10 Hz', 200, 3, 10),
};
