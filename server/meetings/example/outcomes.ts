import { topicOf } from '../../../shared/happened/topics';
import { daysLater } from '../../../shared/meeting/days';
import { type Line, linesOf, type Value } from '../../../shared/outcomes/draft';
import { openDraft } from '../../../shared/outcomes/draw';
import type { Who } from '../../../shared/outcomes/filled';
import { cardByKey } from '../../../shared/outcomes/registry';
import { layDownFact } from '../../happened/lay-down';
import { knownOf } from '../../outcomes/known';
import { type Drafts, type HandoverStep, writeDrafts } from '../../outcomes/sealed';
import type { Sealer } from '../../sealing/sealer';
import type { Store } from '../../store/store';
import type { MadeMeeting } from '../create';
import { openFamilyLine } from '../family-line';

/** The words of a person, by their name in the example. */
type PersonNamed = (name: string) => Who;
/** The day so many days after the meeting of the card; before it when negative. */
type DayAfter = (days: number) => string;

interface ExampleCard {
  code: string;
  /** In the family's earlier conference. */
  earlier?: true;
  card: string;
  answers(who: PersonNamed, day: DayAfter): Record<string, Value | Line>;
  /** Who asks for agreement in the first talk, so many days after the meeting. */
  asks?: { by: string; after: number };
  /** What the holder said, so many days after the meeting. */
  lacks?: { missing: string; by: string; after: number };
}

/** A family for each card, filled in as far as a table comes before it decides. */
const CARDS: readonly ExampleCard[] = [
  {
    code: 'LD-044',
    card: 'advies',
    answers: (who, day) => ({
      vorm: 'kort',
      advies:
        'Stop niet in één keer. Vraag de ouders welke twee dagen het meest helpen, begin met de schoonmaak op de ochtenden, en laat één begeleider over. Kijk na vier weken samen of het rustiger is.',
      regieVeiligheid: who('Elif Korkut'),
      'taken/aanbieder': {
        wat: 'De aanbieder vragen wie van de drie teams blijft',
        wie: who('Elif Korkut'),
        voor: day(7),
      },
      evaluatie: day(28),
      netwerkAangeboden: 'nog',
      eigenPlan: 'maken',
      medewerkers: 'no',
    }),
  },
  {
    code: 'LD-061',
    card: 'drang',
    asks: { by: 'Dennis Sardjoe', after: 5 },
    answers: (who, day) => ({
      adviesGenoeg: 'no',
      geprobeerd:
        'N. liep mee met de hulp voor J. Consultatie & advies leverde twee gesprekken op; daarna kwam de hulp niet op gang. Niemand sprak N. alleen.',
      maatregel: 'ots',
      maatregelKind: 'J.',
      voorWie: 'N.',
      eerderNaastMaatregel: 'no',
      uitgelegd: 'ja',
      gegevens: 'vertellen',
      hulpDoor: 'De therapeut van N.',
      doel: 'N. heeft iemand die haar alleen spreekt, gaat elke dag naar school, en haar ouders weten wat zij nodig heeft.',
      overbrugging: who('Dennis Sardjoe'),
      regieVeiligheid: who('Dennis Sardjoe'),
      'bodemeisen/eigen-gesprek': { eis: 'N. wordt elke maand alleen gesproken.', kind: 'N.', stand: 'concept' },
      beschikking: who('Jelle Roosenbrand'),
      'afstemming/eerste': { dag: day(28), hoe: 'op het wijkteam', wie: who('Dennis Sardjoe') },
      huisarts: 'vragen',
      school: who('Jelle Roosenbrand'),
      netwerkAangeboden: 'wil',
      eigenPlan: 'vragen',
      medewerkers: 'no',
    }),
  },
  {
    code: 'LD-009',
    earlier: true,
    card: 'terug-naar-vrijwillig',
    answers: (who, day) => ({
      aanleiding: 'einde',
      drangEinde: day(14),
      veiligGenoeg: 'De veiligheidsafspraken zijn twee maanden gehaald. Vader woont elders en komt op zaterdag.',
      ontvanger: who('Jelle Roosenbrand'),
      antwoordVoor: day(7),
      informatie: 'Het trajectverslag en de veiligheidsafspraken.',
      contactJb: who('Marloes Terhaak'),
      teamleiderJb: { name: 'Teamleider Jeugdbescherming' },
      'veiligheidsafspraken/alleen': { wat: 'Vader is niet alleen met B.', wie: who('Jelle Roosenbrand') },
      opschalen: 'Politie aan de deur, of twee keer zonder eten op school.',
      nazorg: 'Een telefoontje in de eerste week en na een half jaar.',
      terugkoppeling: day(42),
      regieVeiligheid: who('Jelle Roosenbrand'),
      netwerkAangeboden: 'wil',
      eigenPlan: 'nee',
      medewerkers: 'no',
    }),
    lacks: { missing: 'Wie volgt de veiligheidsafspraken?', by: 'Jelle Roosenbrand', after: 4 },
  },
  {
    code: 'LD-070',
    card: 'melding-veilig-thuis',
    answers: (who) => ({
      onveiligheid: 'structureel',
      overlegd: 'beide',
      gesprek: 'ja',
      signalen: 'Wat R. en A. zagen en hoorden staat als feit op het bord, met wie het zag en wanneer.',
      melder: who('Elif Korkut'),
      regieVeiligheid: who('Wendeline Groothuis'),
      netwerkAangeboden: 'nog',
      eigenPlan: 'vragen',
      medewerkers: 'yes',
      medewerkersAfspraak: 'Niemand gaat alleen. Het adres van moeder staat nergens in dit overleg.',
    }),
  },
];

/** Fills in the example's cards; each stands on its own, as if the table had worked on it. */
export const makeExampleOutcomes = async (
  store: Store,
  sealer: Sealer,
  { meetingId, participants }: MadeMeeting,
): Promise<void> => {
  const { sql } = store;
  const who: PersonNamed = (name) => {
    const person = participants.find((each) => each.name === name);
    if (!person) throw new Error(`nobody in the example is called ${name}`);
    return { personId: person.personId, name };
  };
  const rows = await store.read(
    sql
      .selectFrom('conference')
      .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
      .select(['conference.id', 'conference.family_id', 'conference.meeting_id', 'conference.sealed'])
      .select(['conference.brought_in_by', 'meeting.starts_at']),
  );
  for (const { family_id } of rows) await sealer.loadKey(family_id);
  for (const { code, earlier = false, card: key, answers, lacks, asks } of CARDS) {
    const card = cardByKey(key);
    const row = rows.find(
      ({ id, family_id, meeting_id, sealed }) =>
        (meeting_id !== meetingId) === earlier && openFamilyLine(sealer, family_id, id, sealed).code === code,
    );
    if (!card || !row) continue;
    const at = Date.parse(row.starts_at);
    const today = row.starts_at.slice(0, 'yyyy-mm-dd'.length);
    const day: DayAfter = (days) => daysLater(today, days);
    const known = await knownOf(store, sealer, row.id, at);
    if (!known) continue;
    const by = row.brought_in_by;
    const { slots } = openDraft(card, undefined, known, { by, at });
    const filled = Object.entries(answers(who, day)).map(
      ([slot, value]) => [slot, { version: 2, value, by, at }] as const,
    );
    const draft = { slots: { ...slots, ...Object.fromEntries(filled) }, skips: {} } as Drafts['cards'][string];
    const step: HandoverStep | undefined = lacks && {
      who: who(lacks.by),
      accepts: false,
      missing: lacks.missing,
      by: who(lacks.by).personId ?? by,
      at: Date.parse(`${day(lacks.after)}T10:00:00Z`),
    };
    const drafts: Drafts = { chosen: key, cards: { [key]: draft }, handover: step ? [step] : [] };
    const place = { conferenceId: row.id, familyId: row.family_id };
    await store.write(() => writeDrafts(store, sealer, place, { version: 0, drafts }));
    if (!asks) continue;
    const fact = { kind: 'to-ask', by: who(asks.by), before: day(asks.after) } as const;
    for (const { id, line } of linesOf(draft, 'instemmingen')) {
      const whom = typeof line.wie === 'string' ? line.wie : undefined;
      const lay = { topic: topicOf('consent', id), whom, fact, personId: by, at };
      await store.write(() => layDownFact(store, sealer, place, lay));
    }
  }
};
