import type { ConsultWords } from '../../../../shared/api/consults';
import type { NoteDraft } from '../../../../shared/board/commands';
import type { ViewKind } from '../../../../shared/decisions/record';
import type { AgeBand } from '../../../../shared/meeting/ages';
import type { Line, Value } from '../../../../shared/outcomes/draft';
import type { Who } from '../../../../shared/outcomes/filled';

/** What the example's table did in earlier meetings, as data: the player (play.ts) does it through people's own commands. */

/** A person of the example, by name. */
type PersonNamed = (name: string) => Who;
/** The day so many days after the meeting. */
type DayAfter = (days: number) => string;

/** What somebody said of an agreement, so many days after the meeting in which it was made. */
export interface Became {
  after: number;
  status: 'done' | 'not-done' | 'moved';
  why?: string;
  /** For what was moved: to so many days after that meeting. */
  to?: number;
}

interface Agreed {
  what: string;
  /** Of the table by name, or anybody else. */
  who: string;
  /** Days after the meeting. */
  due?: number;
  /** In order; open when there is nothing. */
  became?: readonly Became[];
}

interface Judged {
  /** Its place among the family's children, from 1. */
  child: number;
  number: number;
  reasons: string;
  dissent?: { who: string; says: string };
}

interface Spoken {
  of: 'kind' | 'ouder';
  /** A child's place from 1, or a parent's part in the family. */
  whose: number | string;
  said: string;
  toldTo: string;
}

/** What its card agreed is done the day before it has to be, as far as that day has come. */
interface Decided {
  card: string;
  answers(who: PersonNamed, day: DayAfter): Record<string, Value | Line>;
  words: string;
  reasons: string;
  withoutVoices?: string;
  /** Everybody whose agreement counts agreed, on the day of the meeting. */
  agreed?: true;
  views: readonly { by: string; kind: ViewKind; words?: string }[];
  /** What became known later, on the day so many days after; everybody was told by then. */
  noted?: { after: number; values(who: PersonNamed, day: DayAfter): Record<string, Value> };
  /** The receiver takes it over, so many days after. */
  takenOver?: { by: string; after: number };
  corrected?: { after: number; why: string; reasons: string };
}

export interface PlayedConference {
  code: string;
  /** How many days before the present meeting its own was held. */
  daysAgo: number;
  /** It was first on the agenda of an earlier one. */
  putOff?: { daysAgo: number; reason: string };
  question: string;
  whyNow: string;
  /** Who brings it in, and is its opdrachtgever. */
  by: string;
  /** Of a family that is here for the first time. */
  ages?: readonly AgeBand[];
  /** It grew out of a kort consult, and takes its question and ages from there. */
  consult?: { words: ConsultWords; answer: string; answeredBy: string };
  /** What stands on its board, besides what came along. */
  notes?: readonly NoteDraft[];
  voices?: readonly Spoken[];
  judged?: readonly Judged[];
  agreed?: readonly Agreed[];
  decided?: Decided;
}
