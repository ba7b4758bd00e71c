import type { HandoverAnswer, OutcomeCommand, OutcomeNote } from '../../shared/api/outcomes';
import { TAKEN_OVER } from '../../shared/happened/topics';
import type { Card } from '../../shared/outcomes/card';
import type { Draft } from '../../shared/outcomes/draft';
import { drawField, type Known, openDraft } from '../../shared/outcomes/draw';
import { cardByKey } from '../../shared/outcomes/registry';
import { offeredBeside, offeredCards } from '../../shared/outcomes/settings';
import type { Session } from '../access/access';
import { auditLine } from '../audit/audit';
import { layDownFact } from '../happened/lay-down';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, reading, type Store } from '../store/store';
import { type Answered, layAnswer, laySkip } from './answering';
import { isBeside, withBeside, withoutBeside } from './beside';
import { factOfAnswer } from './handover';
import { knownOf } from './known';
import type { Redating } from './redating';
import { type Drafts, holderOf, readDrafts, type StoredDrafts, writeDrafts } from './sealed';
import { type Situation, situationOf } from './surroundings';

/** stale: made on an older version; unfit: it does not fit the card, or the conference was closed meanwhile. */
export type Filled = 'done' | 'stale' | 'unfit';

/**
 * The cards of a conference: none → opened → one of them chosen → others beside it. Any may be opened, compared and chosen anew
 * until the conference is closed; then only what a card lets wait is still noted. The caller has asked the access function.
 */
export interface Outcomes {
  command(session: Session, conferenceId: string, command: OutcomeCommand): Promise<Filled>;
  /** What became known after the decision, and who that is agreed with; its agreements get their days. */
  note(session: Session, conferenceId: string, note: OutcomeNote): Promise<Filled>;
  /** Whether the holder of the chosen card takes it over. For a person of the system, only they say so. */
  answerHandover(session: Session, conferenceId: string, answer: HandoverAnswer): Promise<Filled>;
}

interface OutcomeDeps {
  store: Store;
  sealer: Sealer;
  news: News;
  redating: Redating;
  now(): number;
}

/** What a command makes of what is laid down; 'same': it was so already. */
type Change = { drafts: Drafts } | 'same' | 'stale' | 'unfit';

interface Standing extends StoredDrafts {
  situation: Situation;
  at: number;
}

const isAct = (made: Act<Change> | Change): made is Act<Change> => typeof made === 'object' && 'next' in made;

export const createOutcomes = ({ store, sealer, news, redating, now }: OutcomeDeps): Outcomes => {
  const { sql } = store;

  /** Loads the family's key, which a transaction cannot wait for. */
  const load = async (conferenceId: string): Promise<Situation | undefined> => {
    const situation = await reading(store, situationOf(store, conferenceId, now()));
    if (situation) await sealer.loadKey(situation.familyId);
    return situation;
  };

  /** Named persons have to do with this family: they sit at its table, or are its guest. */
  function* areKnown({ meetingId, conferenceId }: Situation, ids: readonly string[]): Act<boolean> {
    for (const id of new Set(ids)) {
      const member = yield* first(
        sql
          .selectFrom('participant')
          .select('person_id')
          .where('meeting_id', '=', meetingId)
          .where('person_id', '=', id),
      );
      if (member) continue;
      const guest = yield* first(
        sql
          .selectFrom('guest')
          .select('person_id')
          .where('conference_id', '=', conferenceId)
          .where('person_id', '=', id)
          .where('revoked_at', 'is', null),
      );
      if (!guest) return false;
    }
    return true;
  }

  const open = ({ drafts }: Standing, card: Card, known: Known, by: string, at: number): Drafts => {
    if (drafts.cards[card.key]) return drafts;
    const [otherKey, otherDraft] = Object.entries(drafts.cards).at(-1) ?? [];
    const otherCard = cardByKey(otherKey ?? '');
    const other = otherCard && otherDraft && { card: otherCard, draft: otherDraft };
    const draft = openDraft(card, other, known, { by, at });
    return { ...drafts, cards: { ...drafts.cards, [card.key]: draft as Drafts['cards'][string] } };
  };

  const withDraft = (drafts: Drafts, card: Card, answered: Answered): Change =>
    typeof answered === 'string'
      ? answered
      : { drafts: { ...drafts, cards: { ...drafts.cards, [card.key]: answered.draft as Drafts['cards'][string] } } };

  const draw = (draft: Draft, card: Card, key: string, known: Known, by: string, at: number): Answered => {
    const field = card.fields.find((one) => one.key === key);
    if (!field) return 'unfit';
    const drawn = Object.entries(drawField(field, draft, known));
    if (drawn.length === 0) return 'same';
    const slots = Object.fromEntries(
      drawn.map(([slot, { value }]) => [slot, { version: 1, ...(value && { value }), drawn: true, by, at }] as const),
    );
    return { draft: { ...draft, slots: { ...draft.slots, ...slots } } };
  };

  const change = (
    standing: Standing,
    card: Card,
    command: OutcomeCommand,
    known: Known | undefined,
    by: string,
  ): Change => {
    const { drafts, version, situation, at } = standing;
    const isOffered = offeredCards(situation.settings).some(({ key }) => key === card.key);
    const draft = drafts.cards[card.key];
    if (command.act === 'open' || command.act === 'choose') {
      if ((!isOffered && !draft) || !known) return 'unfit';
      if (command.act === 'open') return draft ? 'same' : { drafts: open(standing, card, known, by, at) };
      if (drafts.chosen === card.key) return 'same';
      if (command.version !== version) return 'stale';
      return { drafts: { ...withoutBeside(open(standing, card, known, by, at), card.key), chosen: card.key } };
    }
    if (command.act === 'beside') {
      if (isBeside(drafts, card) === command.stands) return 'same';
      if (command.version !== version) return 'stale';
      if (!command.stands) return { drafts: withoutBeside(drafts, card.key) };
      const fits = offeredBeside(situation.settings, drafts.chosen ?? '').includes(card);
      if (!drafts.chosen || !fits || !known) return 'unfit';
      return { drafts: withBeside(open(standing, card, known, by, at), card.key) };
    }
    if (!draft) return 'unfit';
    const who = { by, at };
    if (command.act === 'answer') return withDraft(drafts, card, layAnswer(card, draft, command, who));
    if (command.act === 'skip') return withDraft(drafts, card, laySkip(card, draft, command, who));
    return known ? withDraft(drafts, card, draw(draft, card, command.field, known, by, at)) : 'unfit';
  };

  const idsIn = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if ('personId' in value && typeof value.personId === 'string') return [value.personId];
    return Object.values(value).flatMap(idsIn);
  };

  /** Reads, changes and lays down in one transaction, with its audit line; tells who follows the meeting. */
  const carryOut = async (
    session: Session,
    conferenceId: string,
    act: 'outcome-changed' | 'handover-answered',
    to: (standing: Standing) => Act<Change> | Change,
    within: (act: () => Act<Filled>) => Act<Filled> = (act) => act(),
  ): Promise<Filled> => {
    let meetingId: string | undefined;
    const lay = function* (): Act<Filled> {
      const at = now();
      const situation = yield* situationOf(store, conferenceId, at);
      if (!situation) return 'unfit';
      const stored = yield* readDrafts(store, sealer, situation);
      const made = to({ ...stored, situation, at });
      const changed = isAct(made) ? yield* made : made;
      if (changed === 'same') return 'done';
      if (typeof changed === 'string') return changed;
      yield* writeDrafts(store, sealer, situation, { version: stored.version, drafts: changed.drafts });
      yield* auditLine(store, { at, by: session.personId, act, subject: `conference:${conferenceId}` });
      meetingId = situation.meetingId;
      return 'done';
    };
    const came = await store.write(() => within(lay));
    if (meetingId) news.tell(meetingId);
    return came;
  };

  return {
    async command(session, conferenceId, command) {
      const card = cardByKey(command.card);
      if (!card || !(await load(conferenceId))) return 'unfit';
      const draws = command.act !== 'answer' && command.act !== 'skip';
      const known = draws ? await knownOf(store, sealer, conferenceId, now()) : undefined;
      const named = command.act === 'answer' ? idsIn(command.value) : [];
      return carryOut(session, conferenceId, 'outcome-changed', function* (standing) {
        if (standing.situation.settled || !(yield* areKnown(standing.situation, named))) return 'unfit';
        return change(standing, card, command, known, session.personId);
      });
    },

    async note(session, conferenceId, note) {
      const card = cardByKey(note.card);
      if (!card || !(await load(conferenceId))) return 'unfit';
      const redated = await redating(conferenceId);
      const { personId } = session;
      const at = now();
      const take = function* ({ drafts, situation }: Standing): Act<Change> {
        const draft = drafts.cards[card.key];
        const mayWait = card.fields.some(({ key, later }) => key === note.field && later);
        if (!draft || !mayWait || !(yield* areKnown(situation, idsIn(note.value)))) return 'unfit';
        return withDraft(drafts, card, layAnswer(card, draft, note, { by: personId, at }));
      };
      return carryOut(session, conferenceId, 'outcome-changed', take, (act) => redated(act, { personId, at }));
    },

    async answerHandover(session, conferenceId, answer) {
      if (!(await load(conferenceId))) return 'unfit';
      const next = answer.accepts ? undefined : answer.next;
      const take = function* ({ drafts, version, situation, at }: Standing): Act<Change> {
        const holder = holderOf(drafts);
        if (!holder?.accepts) return 'unfit';
        if (answer.version !== version) return 'stale';
        const { who } = holder;
        if (who.personId !== undefined && who.personId !== session.personId) return 'unfit';
        if (!(yield* areKnown(situation, idsIn(next)))) return 'unfit';
        const lacks = answer.accepts ? {} : { missing: answer.missing.trim(), ...(next && { next }) };
        const step = { who, accepts: answer.accepts, ...lacks, by: session.personId, at };
        const fact = factOfAnswer(step);
        yield* layDownFact(store, sealer, situation, { topic: TAKEN_OVER, fact, personId: session.personId, at });
        return { drafts: { ...drafts, handover: [...drafts.handover, step] } };
      };
      return carryOut(session, conferenceId, 'handover-answered', take);
    },
  };
};
