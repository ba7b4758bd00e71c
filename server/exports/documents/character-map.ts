/** A subtable of segments: the Basic Multilingual Plane, a segment after the other, each with its end, start, delta and offset. */
const addSegments = (font: Buffer, table: number, points: Set<number>): void => {
  const width = font.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + width + 2;
  const deltas = starts + width;
  const offsets = deltas + width;
  for (let at = 0; at < width; at += 2) {
    const start = font.readUInt16BE(starts + at);
    const delta = font.readUInt16BE(deltas + at);
    const offset = font.readUInt16BE(offsets + at);
    for (let point = start; point <= font.readUInt16BE(ends + at) && point < 0xffff; point++) {
      const glyph =
        offset === 0 ? (point + delta) & 0xffff : font.readUInt16BE(offsets + at + offset + 2 * (point - start));
      if (glyph !== 0) points.add(point);
    }
  }
};

/** A subtable of groups: all of Unicode, a group after the other, each with its first and last code point. */
const addGroups = (font: Buffer, table: number, points: Set<number>): void => {
  const groups = font.readUInt32BE(table + 12);
  for (let group = 0; group < groups; group++) {
    const at = table + 16 + 12 * group;
    for (let point = font.readUInt32BE(at); point <= font.readUInt32BE(at + 4); point++) points.add(point);
  }
};

/** The code points that a TrueType font has a glyph for, from its table `cmap` (OpenType specification, formats 4 and 12). */
export const codePointsOf = (font: Buffer): ReadonlySet<number> => {
  const points = new Set<number>();
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) return points;
  const map = font.readUInt32BE(entry + 8);
  for (let index = 0; index < font.readUInt16BE(map + 2); index++) {
    const table = map + font.readUInt32BE(map + 8 + 8 * index);
    const format = font.readUInt16BE(table);
    if (format === 4) addSegments(font, table, points);
    if (format === 12) addGroups(font, table, points);
  }
  return points;
};
