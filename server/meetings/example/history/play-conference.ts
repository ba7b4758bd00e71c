import { nanoid } from 'nanoid';
import { daysLater } from '../../../../shared/meeting/days';
import { openWords } from '../../../agreements/words';
import { readDeciding } from '../../../decisions/rows';
import { readDetails } from '../../../families/sealed';
import type { Sealer } from '../../../sealing/sealer';
import { reading, type Store } from '../../../store/store';
import type { Clock } from './clock';
import { must } from './must';
import { createCardHand } from './outcome';
import type { Parts } from './parts';
import type { ExamplePeople } from './people';
import type { Became, PlayedConference } from './script';

/** Who was there each time. */
const PRESENT = [
  'Marloes Terhaak',
  'Samira Benhaddou',
  'Elif Korkut',
  'Jelle Roosenbrand',
  'Wendeline Groothuis',
  'Shanice Pinas',
];
const LEADER = 'Marloes Terhaak';
/** So many days before its own day is what a card agreed said to be done. */
const BEFORE_DUE = 1;
/** And so many after the meeting what has no day. */
const WITHOUT_DAY = 9;

export interface Stage {
  store: Store;
  sealer: Sealer;
  parts: Parts;
  people: ExamplePeople;
  clock: Clock;
}

export interface Place {
  conferenceId: string;
  familyId: string;
  meetingId: string;
  /** yyyy-mm-dd, of the meeting. */
  day: string;
}

/** In the morning of a day on which somebody says what became of things. */
const morningOf = (day: string): number => Date.parse(`${day}T09:00:00Z`);

/** What a table did with one family in its meeting, and what came of it afterwards. */
export const playConference = async (stage: Stage, place: Place, played: PlayedConference): Promise<void> => {
  const { store, sealer, parts, people, clock } = stage;
  const { conferenceId, familyId, day } = place;
  const { sql } = store;
  const owner = people.session(played.by);
  const after = (days: number) => daysLater(day, days);

  const follow = (id: string, { status, why, to, after: days }: Became): void =>
    clock.later(morningOf(after(days)), async () => {
      const [row] = await store.read(sql.selectFrom('agreement').select('version').where('id', '=', id));
      const version = row?.version ?? 0;
      const said =
        status === 'moved'
          ? { version, status, due: after(to ?? days), ...(why && { why }) }
          : status === 'done'
            ? { version, status }
            : { version, status, why: why ?? '' };
      must(await parts.agreements.followUp(owner, id, said), `following up in ${played.code}`);
    });

  const speak = async (): Promise<void> => {
    const { children } = await reading(store, readDetails(store, sealer, familyId));
    const childAt = (at: number): string => children[at - 1]?.id ?? '';
    for (const { whose, ...said } of played.voices ?? []) {
      const voice = { id: nanoid(), ...said, whose: typeof whose === 'number' ? childAt(whose) : whose, on: after(-3) };
      must(await parts.safety.voices.layDown(owner, conferenceId, voice), `a voice in ${played.code}`);
    }
    for (const { child, number, reasons, dissent } of played.judged ?? []) {
      const judged = { act: 'judge', version: 0, child: childAt(child), number, reasons } as const;
      const command = { ...judged, dissent: dissent ? [dissent] : [] };
      must(await parts.safety.weighing.weigh(owner, conferenceId, command), `a judgement in ${played.code}`);
    }
  };

  const agree = async (): Promise<void> => {
    for (const { what, who, due, became = [] } of played.agreed ?? []) {
      const id = nanoid();
      const made = { id, what, who: people.anybody(who), ...(due !== undefined && { due: after(due) }) };
      must(await parts.agreements.make(owner, conferenceId, made), `an agreement in ${played.code}`);
      for (const step of became) follow(id, step);
    }
  };

  /** What the card agreed, besides what the table did. */
  const followCard = async (): Promise<void> => {
    const known = new Set((played.agreed ?? []).map(({ what }) => what));
    const rows = await store.read(
      sql
        .selectFrom('agreement')
        .select(['id', 'due', 'sealed'])
        .where('conference_id', '=', conferenceId)
        .where('status', '=', 'open'),
    );
    for (const { id, due, sealed } of rows) {
      if (known.has(openWords(sealer, familyId, id, sealed).what)) continue;
      const on = due ? daysLater(due, -BEFORE_DUE) : after(WITHOUT_DAY);
      const days = Math.max(1, Math.round((morningOf(on) - morningOf(day)) / 86_400_000));
      follow(id, { after: days, status: 'done' });
    }
  };

  const decide = async (): Promise<void> => {
    const { decided } = played;
    if (!decided) return;
    const { card: key, words, views, reasons, withoutVoices, noted, takenOver, corrected } = decided;
    const hand = createCardHand(stage, parts);
    const card = { place: { conferenceId, familyId }, key, session: owner };
    await hand.fill(card, decided.answers(people.who, after));
    if (decided.agreed) await hand.agree(card, day);
    must(
      await parts.decisions.propose(owner, conferenceId, { id: nanoid(), on: 0, words }),
      `proposing ${played.code}`,
    );
    const digest = (await reading(store, readDeciding(store, sealer, place))).proposal?.digest ?? '';
    for (const { by, kind, words: said = '' } of views) {
      const view = { id: nanoid(), digest, kind, words: said };
      must(await parts.decisions.giveView(people.session(by), conferenceId, view), `a view on ${played.code}`);
    }
    const { version } = await reading(store, readDeciding(store, sealer, place));
    const decision = { id: nanoid(), version, reasons, ...(withoutVoices && { withoutVoices }) };
    must(await parts.decisions.decide(owner, conferenceId, decision), `deciding ${played.code}`);

    if (noted) {
      const on = after(noted.after);
      clock.later(morningOf(on), async () => hand.note(card, on, noted.values(people.who, after)));
    }
    if (takenOver) {
      const session = people.session(takenOver.by);
      const on = after(takenOver.after);
      clock.later(morningOf(on), () => hand.takeOver({ ...card, session }, on));
    }
    if (corrected) {
      clock.later(morningOf(after(corrected.after)), async () => {
        const state = await reading(store, readDeciding(store, sealer, place));
        const changes = [{ key: 'reasons', to: corrected.reasons }];
        const correction = { id: nanoid(), version: state.version, why: corrected.why, changes };
        must(await parts.decisions.correct(owner, conferenceId, correction), `correcting ${played.code}`);
      });
    }
    // Its days are known once the order is in.
    clock.later(morningOf(after((noted?.after ?? 0) + 1)), followCard);
  };

  for (const name of PRESENT) {
    const { personId } = people.session(name);
    const { personId: by } = people.session(LEADER);
    must(await parts.attendance.set(conferenceId, personId, true, by), `who was there for ${played.code}`);
  }
  await speak();
  await agree();
  await decide();
  const [row] = await store.read(sql.selectFrom('conference').select('version').where('id', '=', conferenceId));
  const order = { version: row?.version ?? 0, next: false };
  must(await parts.closing.close(people.session(LEADER), conferenceId, order), `closing ${played.code}`);
};
