import type { LineAgreement, LineConference } from '../../shared/api/time-line';
import { isStanding } from '../../shared/meeting/standing';

/** What of a time line goes on one sheet of paper. Pure: what is measured, is measured by who draws it. */

/** On paper, of one conference: so many agreements, so many when all were done, what happened last, and so many characters of what was said. */
const MOST = { agreements: 5, done: 3, happened: 3, question: 170, words: 150, what: 100, why: 80 } as const;

/** As much as fits, to the last whole word. */
export const clip = (words: string, most: number): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : undefined).trimEnd()}…`;
};

/** What the table has to know first: what is late, what was not done, what is still to be done; what was done comes last. */
const rankOf = ({ late, status }: LineAgreement): number => {
  if (late) return 0;
  if (status === 'not-done') return 1;
  return isStanding({ status }) ? 2 : 3;
};

/** Agreements that do not stand there. */
export interface LeftOut {
  count: number;
  allDone: boolean;
}

/** A conference in short, and how many of its agreements that leaves out; whether all of those were done. */
export const inShort = (conference: LineConference): { conference: LineConference; left: LeftOut } => {
  const { question, decision, agreements, happened } = conference;
  const ranked = [...agreements].sort((a, b) => rankOf(a) - rankOf(b));
  const notYet = ranked.filter(({ status }) => status !== 'done').length;
  const kept = new Set(ranked.slice(0, Math.min(MOST.agreements, Math.max(MOST.done, notYet))));
  return {
    conference: {
      ...conference,
      question: clip(question, MOST.question),
      happened: happened.slice(-MOST.happened),
      ...(decision && { decision: { ...decision, words: clip(decision.words, MOST.words) } }),
      agreements: agreements
        .filter((agreement) => kept.has(agreement))
        .map(({ what, why, ...rest }) => ({
          ...rest,
          what: clip(what, MOST.what),
          ...(why && { why: clip(why, MOST.why) }),
        })),
    },
    left: { count: agreements.length - kept.size, allDone: kept.size >= notYet },
  };
};

/**
 * How many rows go on the sheet, from the first: all when they fit, else those that leave room for a line about the rest.
 * The first always does. All in px; `bottoms`: where each row ends.
 */
export const fitting = (bottoms: readonly number[], room: number, reserve: number): number => {
  if ((bottoms.at(-1) ?? 0) <= room) return bottoms.length;
  return Math.max(1, bottoms.filter((bottom) => bottom <= room - reserve).length);
};

interface Counts {
  conferences: number;
  decisions: number;
  agreements: number;
  done: number;
  notDone: number;
  open: number;
  late: number;
}

/** What stands in these conferences, counted; a conference to come counts only once it is held. */
export const countsOf = (conferences: readonly LineConference[]): Counts => {
  const agreements = conferences.flatMap((conference) => conference.agreements);
  const many = (is: (agreement: LineAgreement) => boolean) => agreements.filter(is).length;
  return {
    conferences: conferences.filter(({ state }) => state !== 'coming').length,
    decisions: conferences.filter(({ decision }) => decision).length,
    agreements: agreements.length,
    done: many(({ status }) => status === 'done'),
    notDone: many(({ status }) => status === 'not-done'),
    open: many((agreement) => isStanding(agreement) && !agreement.late),
    late: many(({ late }) => late),
  };
};

/** Which end of the scale a number is nearer to: the ends are what the table was asked about, the rest lies between. Our own choice. */
export const nearTo = (number: number): 'low' | 'between' | 'high' => {
  if (number <= 3) return 'low';
  return number >= 7 ? 'high' : 'between';
};
