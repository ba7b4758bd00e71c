import type { NoteDraft } from '../../../shared/board/commands';
import type { MeetingDefinition } from '../definition';
import { angstigeMoeder } from './families-angstige-moeder';
import { drangKomtTerug } from './families-drang-komt-terug';
import { geenVastePlek } from './families-geen-vaste-plek';
import { geheimAdres } from './families-geheim-adres';
import { hulpDieNietHelpt } from './families-hulp-die-niet-helpt';
import { hulpUitDeKerk } from './families-hulp-uit-de-kerk';
import { ondertoezichtVanEen } from './families-ondertoezicht-van-een';
import { zevenentwintigVoogden } from './families-zevenentwintig-voogden';
import { daysBefore, halfPastNine, meetingDay } from './meeting-day';
import { organisations, people } from './people';
import { series } from './series';
import type { ExampleFamily } from './writing';

/** In the order of the agenda. The families are made up, after cases of the research. */
const families: readonly ExampleFamily[] = [
  drangKomtTerug,
  geenVastePlek,
  hulpDieNietHelpt,
  angstigeMoeder,
  geheimAdres,
  zevenentwintigVoogden,
  hulpUitDeKerk,
  ondertoezichtVanEen,
];

/** What stands on one family's board before the meeting starts. */
export interface ExampleBoard {
  familyCode: string;
  notes: NoteDraft[];
}

/** The meeting that local mode makes on its first run: the first Tuesday after `now`, half past nine. */
export const exampleMeeting = (now: Date): MeetingDefinition => ({
  title: 'Casusoverleg De Linde',
  startsAt: halfPastNine(meetingDay(now)),
  minutes: 135,
  series,
  organisations,
  people,
  families: families.map((family) => family.line),
});

/** The boards of that meeting, one a family; dates of notes are counted back from the meeting's day. */
export const exampleBoards = (now: Date): ExampleBoard[] => {
  const day = meetingDay(now);
  return families.map(({ line, notes }) => ({
    familyCode: line.code,
    notes: notes((days) => daysBefore(day, days)),
  }));
};
