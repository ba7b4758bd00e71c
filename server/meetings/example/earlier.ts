import { nanoid } from 'nanoid';
import type { Role } from '../../../shared/api/contract';
import type { NoteDraft } from '../../../shared/board/commands';
import { sealWords } from '../../agreements/words';
import type { Sealer } from '../../sealing/sealer';
import { type Act, first, rows, type Store } from '../../store/store';
import type { MadeMeeting } from '../create';
import { openFamilyLine, sealFamilyLine } from '../family-line';
import { insertFirstBoard } from '../first-board';
import { daysBefore, halfPastNine } from './meeting-day';
import { at as placed } from './writing';

/** Twenty-four weeks before, just before drang ended: a Tuesday of the same table. */
const DAYS_AGO = 168;
const CODE = 'LD-009';
const HOUR = 60 * 60 * 1000;

interface EarlierAgreement {
  what: string;
  role: Role;
  /** How many days before the present meeting it had to be done; after it when negative. */
  dueBefore: number;
}

/** What still stands of it: one is late, the other is due soon after the present meeting. */
const agreements: readonly EarlierAgreement[] = [
  {
    what: 'Belt moeder in de eerste week en loopt de veiligheidsafspraken met haar na.',
    role: 'wijkteammedewerker',
    dueBefore: DAYS_AGO - 7,
  },
  {
    what: 'Vraagt na een half jaar aan moeder en school of de veiligheidsafspraken houden.',
    role: 'veilig-thuis',
    dueBefore: -14,
  },
];

const notes = (day: (days: number) => string): NoteDraft[] => [
  {
    text: 'Moeder met M., T. en B. Vader woont sinds kort elders.',
    kind: 'verklaring',
    source: 'moeder',
    date: day(DAYS_AGO + 6),
    places: placed('mensen'),
  },
  {
    text: 'Het drangtraject loopt over twee weken af. De veiligheidsafspraken zijn de laatste twee maanden gehaald.',
    kind: 'feit',
    source: 'JB, trajectverslag',
    date: day(DAYS_AGO + 4),
    marks: ['naar-het-verslag'],
    places: placed('feiten', 'krachten'),
  },
  {
    text: 'Opa helpt bij het brengen naar school.',
    kind: 'feit',
    source: 'opa, telefonisch',
    date: day(DAYS_AGO + 5),
    leefgebieden: ['netwerk'],
    places: placed('feiten', 'krachten'),
  },
  {
    text: 'Wie volgt de veiligheidsafspraken als drang stopt?',
    kind: 'mening',
    namens: 'Veilig Thuis',
    places: placed('weging', 'zorgen'),
  },
  {
    text: 'De kinderen zien geen ruzie meer tussen hun ouders.',
    leefgebieden: ['veiligheid'],
    places: placed('verbeteren'),
  },
  {
    text: 'Het wijkteam neemt het over. Jelle belt moeder in de eerste week.',
    places: placed('volgende-stap'),
  },
];

/** The example's family of case 6 came before: a closed conference, with its board and what was agreed, in an earlier meeting of the table. */
export function* layDownEarlier(store: Store, sealer: Sealer, { meetingId, participants }: MadeMeeting): Act<void> {
  const { sql } = store;
  const meeting = yield* first(sql.selectFrom('meeting').selectAll().where('id', '=', meetingId));
  const families = yield* rows(sql.selectFrom('conference').selectAll().where('meeting_id', '=', meetingId));
  const present = families.find(
    ({ id, family_id, sealed }) => openFamilyLine(sealer, family_id, id, sealed).code === CODE,
  );
  if (!meeting || !present) return;
  const today = meeting.starts_at.slice(0, 'yyyy-mm-dd'.length);
  const day = daysBefore(today, DAYS_AGO);
  const startsAt = halfPastNine(day);
  const opened = Date.parse(startsAt);
  const earlierId = nanoid();
  yield* rows(
    sql.insertInto('meeting').values({
      id: earlierId,
      title: meeting.title,
      starts_at: startsAt,
      minutes: meeting.minutes,
      series_id: meeting.series_id,
      planned_day: meeting.series_id && day,
      state: 'closed',
      opened_at: opened,
      closed_at: opened + HOUR,
      table_sees: meeting.table_sees,
      boards_until: opened + HOUR,
    }),
  );
  for (const { personId, role } of participants) {
    if (role === 'gast') continue;
    yield* rows(sql.insertInto('participant').values({ meeting_id: earlierId, person_id: personId }));
  }
  const familyId = present.family_id;
  const conferenceId = nanoid();
  const line = {
    code: CODE,
    named: false,
    question: 'Drang loopt af. Kan het wijkteam dit gezin overnemen, en wie volgt de veiligheidsafspraken?',
    children: [],
    whyNow: 'Het traject eindigt op zijn datum.',
  };
  yield* rows(
    sql.insertInto('conference').values({
      id: conferenceId,
      meeting_id: earlierId,
      family_id: familyId,
      position: 0,
      brought_in_by: present.brought_in_by,
      opdrachtgever: present.opdrachtgever,
      made_at: opened,
      closed_at: opened + HOUR,
      sealed: sealFamilyLine(sealer, familyId, conferenceId, line),
    }),
  );
  const board = { notes: notes((days) => daysBefore(today, days)), personId: present.brought_in_by, at: opened };
  yield* insertFirstBoard(store, sealer, { familyId, conferenceId }, board);
  for (const { what, role, dueBefore } of agreements) {
    const owner = participants.find((participant) => participant.role === role);
    if (!owner) continue;
    const id = nanoid();
    yield* rows(
      sql.insertInto('agreement').values({
        id,
        conference_id: conferenceId,
        family_id: familyId,
        owner: owner.personId,
        due: daysBefore(today, dueBefore),
        status: 'open',
        made_at: opened + HOUR,
        made_by: present.brought_in_by,
        sealed: sealWords(sealer, familyId, id, { what, trail: [] }),
      }),
    );
  }
}
