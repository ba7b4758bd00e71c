import { nanoid } from 'nanoid';
import type { KnownChild } from '../../../shared/api/families';
import { readDetails } from '../../families/sealed';
import { type StoredVoice, type StoredWeighing, sealRound, sealVoice } from '../../safety/sealed';
import { writeWeighing } from '../../safety/stored';
import type { Sealer } from '../../sealing/sealer';
import { PACT_PROPOSAL } from '../../series/pact-proposal';
import { type Act, rows, type Store } from '../../store/store';
import type { MadeMeeting } from '../create';
import { openFamilyLine } from '../family-line';
import { daysBefore } from './meeting-day';

/** The family of case 7 was weighed in preparation: the oldest was judged after a round; the youngest nobody heard yet. */
const CODE = 'LD-061';
const OLDEST = 'J.';
const WEIGHS = 'Jelle Roosenbrand';
const ASKS = 'Marloes Terhaak';
const DISSENTS = 'Shanice Pinas';
const HOUR = 60 * 60 * 1000;

/** The one that the family meets: too little insight, and too little willingness. */
const [CRITERION] = PACT_PROPOSAL.criteria.beide;

interface Said {
  /** Of the present meeting. */
  day: string;
  /** When it was laid down, and by whom. */
  at: number;
  by: string;
}

const weighingOf = (child: string, { day, at, by }: Said): StoredWeighing => ({
  criteria: [
    {
      version: 1,
      text: CRITERION ?? '',
      list: 'beide',
      ticked: true,
      facts: [{ text: 'Niemand sprak N. alleen, en moeder wil voor haar geen tweede dossier.' }],
    },
  ],
  instruments: [
    {
      version: 1,
      id: nanoid(),
      name: 'LIRIK',
      on: daysBefore(day, 16),
      by: WEIGHS,
      result: 'Voor J. hoog risico op verwaarlozing. Voor N. niet in te vullen: zij is nog niet alleen gesproken.',
    },
  ],
  unsafe: {
    version: 1,
    answer: 'nee',
    why: 'De gezinsvoogd ziet J. elke week. Moeder houdt zich aan de afspraken van de ondertoezichtstelling.',
    by,
    at,
  },
  judgements: [
    {
      version: 1,
      child,
      number: 5,
      reasons:
        'De ondertoezichtstelling werkt: J. slaapt weer thuis en gaat naar school. Het blijft kwetsbaar zolang er niemand in het weekend is.',
      dissent: [{ who: DISSENTS, says: 'Ik vind dat wij zijn boosheid te licht wegen. Voor mij is het een 3.' }],
      by,
      at,
    },
  ],
});

const voicesOf = (child: string, day: string): StoredVoice[] => [
  {
    of: 'kind',
    whose: child,
    said: 'Ik ben niet boos op mama. Ik ben moe van iedereen die wat van mij wil.',
    toldTo: WEIGHS,
    on: daysBefore(day, 10),
    number: 6,
  },
  {
    of: 'ouder',
    whose: 'moeder',
    said: 'Met J. gaat het beter sinds de gezinsvoogd komt. Voor N. wil ik geen tweede dossier.',
    toldTo: WEIGHS,
    on: daysBefore(day, 9),
    number: 7,
  },
];

/** Lays down the example's weighing: a round that was judged, so that its numbers are gone, and two voices. */
export function* layDownExampleWeighing(
  store: Store,
  sealer: Sealer,
  { meetingId, participants }: MadeMeeting,
  now: number,
): Act<void> {
  const { sql } = store;
  const found = yield* rows(
    sql
      .selectFrom('conference')
      .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
      .select(['conference.id', 'conference.family_id', 'conference.sealed', 'meeting.starts_at'])
      .where('meeting.id', '=', meetingId),
  );
  const family = found.find(({ id, family_id, sealed }) => openFamilyLine(sealer, family_id, id, sealed).code === CODE);
  const idOf = (name: string) => participants.find((each) => each.name === name)?.personId;
  const [weighs, asks] = [idOf(WEIGHS), idOf(ASKS)];
  if (!family || !weighs || !asks) return;
  const { id: conferenceId, family_id: familyId } = family;
  const { children } = yield* readDetails(store, sealer, familyId);
  const child = children.find(({ initials }: KnownChild) => initials === OLDEST)?.id;
  if (!child) return;
  const day = family.starts_at.slice(0, 'yyyy-mm-dd'.length);
  const at = now - HOUR;

  const roundId = nanoid();
  yield* rows(
    sql.insertInto('score_round').values({
      id: roundId,
      conference_id: conferenceId,
      family_id: familyId,
      number: 1,
      asked_at: at - HOUR,
      asked_by: asks,
      revealed_at: at - HOUR / 2,
      judged_at: at,
      sealed: sealRound(sealer, familyId, roundId, child),
    }),
  );
  const place = { conferenceId, familyId };
  const weighing = weighingOf(child, { day, at, by: weighs });
  yield* writeWeighing(store, sealer, place, { version: 0, weighing });
  for (const voice of voicesOf(child, day)) {
    const id = nanoid();
    const typed = { conference_id: conferenceId, family_id: familyId, typed_at: at, typed_by: weighs };
    yield* rows(sql.insertInto('voice').values({ id, ...typed, sealed: sealVoice(sealer, familyId, id, voice) }));
  }
}
