import type { NewCorrection, NewDecision, NewFamilyView, NewProposal, NewView } from '../../shared/api/decisions';
import { cardsOf, corrected, type DecisionRecord, unheardIn } from '../../shared/decisions/record';
import { isDay } from '../../shared/meeting/days';
import { boardName } from '../../shared/sync/documents';
import type { Session } from '../access/access';
import { layDownAgreements } from '../agreements/laying-down';
import { presentAt } from '../attendance/attendance';
import { auditLine } from '../audit/audit';
import { readMarks } from '../marks/rows';
import type { News } from '../meetings/news';
import { proposeRegie } from '../regie/regie';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, type Store } from '../store/store';
import { agreedSoFar, drawProposal, missingIn, readRecordNotes, type Sources } from './compose';
import { type Deciding, type DecidingCommand, decide } from './deciding';
import { mandatedAt, partInDeciding } from './mandate';
import { digestOfProposal, layRecord, readDeciding, readRecords, writeDeciding } from './rows';
import { viewWords } from './words';

/**
 * What came of a command. stale: it was made on an older state; unfit: it cannot be done in this state; voices-missing: not
 * everybody of the family was heard, and why it is decided all the same was not said; card-unfinished: the chosen card lacks
 * something, and why the table goes on was not said; card-stopped: with its answers the card does not hold, whatever is said.
 */
export type Decided = 'done' | 'stale' | 'unfit' | 'voices-missing' | 'card-unfinished' | 'card-stopped';

/** Deciding: each act in one transaction with its audit line, and done once however often it is sent. The caller has asked the access function. */
export interface Decisions {
  propose(session: Session, conferenceId: string, proposal: NewProposal): Promise<Decided>;
  giveView(session: Session, conferenceId: string, view: NewView): Promise<Decided>;
  decide(session: Session, conferenceId: string, decision: NewDecision): Promise<Decided>;
  correct(session: Session, conferenceId: string, correction: NewCorrection): Promise<Decided>;
  attach(session: Session, conferenceId: string, view: NewFamilyView): Promise<Decided>;
}

export interface DecisionDeps {
  store: Store;
  sealer: Sealer;
  news: News;
  now(): number;
  /** Resolves when what all screens have sent of a document is on disk; with the people whose screen did not answer. */
  settle(document: string): Promise<string[]>;
  sources: Sources;
  isAttending(meetingId: string, personId: string): boolean;
}

interface Place {
  conferenceId: string;
  familyId: string;
  meetingId: string;
}

export const createDecisions = (deps: DecisionDeps): Decisions => {
  const { store, sealer, news, now, settle, sources, isAttending } = deps;
  const { sql } = store;

  const placeOf = async (conferenceId: string): Promise<Place | undefined> => {
    const [row] = await store.read(
      sql.selectFrom('conference').select(['family_id', 'meeting_id']).where('id', '=', conferenceId),
    );
    if (!row) return undefined;
    await sealer.loadKey(row.family_id);
    return { conferenceId, familyId: row.family_id, meetingId: row.meeting_id };
  };

  /** Runs one act on a conference's deciding, and tells who follows any meeting of the family. */
  const carryOut = async (conferenceId: string, act: (place: Place) => Act<Decided>): Promise<Decided> => {
    const place = await placeOf(conferenceId);
    if (!place) return 'unfit';
    const came = await store.write(() => act(place));
    if (came !== 'done') return came;
    const meetings = await store.read(
      sql.selectFrom('conference').select('meeting_id').where('family_id', '=', place.familyId).distinct(),
    );
    for (const { meeting_id } of meetings) news.tell(meeting_id);
    return came;
  };

  const isUnclosed = function* (conferenceId: string): Act<boolean> {
    const row = yield* first(sql.selectFrom('conference').select('closed_at').where('id', '=', conferenceId));
    return row?.closed_at === null;
  };

  /** What follows on a new state, in the same act; only when the command was carried out. */
  function* step(
    place: Place,
    by: string,
    command: DecidingCommand,
    then: (next: Deciding, at: number) => Act<Decided>,
  ): Act<Decided> {
    const at = now();
    const before = yield* readDeciding(store, sealer, place);
    const next = decide(before, command, { by, at });
    if (next === 'again') return 'done';
    if (typeof next === 'string') return next;
    const came = yield* then(next, at);
    if (came === 'done') yield* writeDeciding(store, sealer, place, next);
    return came;
  }

  /** What was decided, with all that a record holds of it. */
  function* recordOf(
    { personId, name, role, organisation }: Session,
    place: Place,
    { proposal, views, voided }: Deciding,
    { reasons, withoutVoices }: NewDecision,
    at: number,
  ): Act<DecisionRecord | undefined> {
    if (!proposal) return undefined;
    const { insteadOf } = yield* partInDeciding(store, place, personId, isAttending);
    const inWords = yield* viewWords(store);
    const given = new Set(views.map(({ organisationId }) => organisationId));
    const mandates = yield* mandatedAt(store, place.meetingId);
    const silent = mandates.filter(({ organisationId }) => !given.has(organisationId));
    const present = yield* presentAt(store, place.conferenceId);
    const { marks } = yield* readMarks(store, sealer, place);
    const melding = sources.melding && (yield* sources.melding(store, sealer, place.conferenceId));
    return {
      version: 1,
      at,
      proposal: proposal.frozen,
      number: proposal.number,
      digest: proposal.digest,
      decidedBy: { name, role, organisation },
      ...(insteadOf && { insteadOf }),
      reasons: reasons.trim(),
      ...(withoutVoices && { withoutVoices: withoutVoices.trim() }),
      views: views.map(inWords),
      voided: voided.map(({ on, ...view }) => ({ ...inWords(view), on })),
      ...(melding && { melding }),
      withoutView: [...new Set(silent.map((one) => one.organisation))],
      present: present.map((one) => ({ name: one.name, role: one.role, organisation: one.organisation })),
      agreements: yield* agreedSoFar(store, sealer, place),
      corrections: [],
      ...(marks.length > 0 && { marks }),
    };
  }

  return {
    async propose({ personId }, conferenceId, { id, on, words, without }) {
      const place = await placeOf(conferenceId);
      if (!place) return 'unfit';
      const late = await settle(boardName(conferenceId));
      const notes = await readRecordNotes(store, sealer, place);
      const readCard = await sources.prepareCard?.(conferenceId);
      return carryOut(conferenceId, function* (): Act<Decided> {
        if (!(yield* isUnclosed(conferenceId))) return 'unfit';
        const { drawn, cards } = yield* drawProposal(store, sealer, { ...place, readCard, sources });
        const missing = missingIn(cards);
        const open = cards.flatMap((card) => card.open);
        const why = without?.trim() ?? '';
        const frozen = {
          ...drawn,
          words: words.trim(),
          ...(open.length > 0 && { without: { missing, why } }),
          notes,
        };
        if (frozen.words === '' && !frozen.card) return 'unfit';
        const command = { act: 'propose', id, on, late, frozen, digest: digestOfProposal(frozen) } as const;
        return yield* step(place, personId, command, function* (_next, at): Act<Decided> {
          if (open.some(({ what }) => what === 'stop')) return 'card-stopped';
          if (open.length > 0 && why === '') return 'card-unfinished';
          const subject = `conference:${conferenceId}`;
          yield* auditLine(store, { at, by: personId, act: 'decision-proposed', subject });
          return 'done';
        });
      });
    },

    giveView: ({ personId, name, role, organisation, organisationId }, conferenceId, { id, digest, kind, words }) =>
      carryOut(conferenceId, function* (place): Act<Decided> {
        const said = words.trim();
        const command = { act: 'view', id, digest, organisationId, kind, words: said } as const;
        return yield* step(place, personId, command, function* (next, at): Act<Decided> {
          if (next.decidedAt !== undefined) {
            const view = { organisation, by: name, role, kind, words: said, at };
            const laid = { kind: 'view', view } as const;
            yield* layRecord(store, sealer, place, { id, at, by: personId, laid });
          }
          yield* auditLine(store, { at, by: personId, act: 'view-given', subject: `conference:${conferenceId}` });
          return 'done';
        });
      }),

    decide: (session, conferenceId, decision) =>
      carryOut(conferenceId, function* (place): Act<Decided> {
        const { personId } = session;
        const { id, version, withoutVoices } = decision;
        return yield* step(place, personId, { act: 'decide', id, version }, function* (next, at): Act<Decided> {
          const { familyId } = place;
          const frozen = next.proposal?.frozen;
          if (unheardIn(frozen?.weighing) && !withoutVoices) return 'voices-missing';
          const cards = frozen ? cardsOf(frozen) : [];
          for (const card of cards) {
            yield* layDownAgreements(store, sealer, { conferenceId, familyId }, { card, personId, at });
          }
          yield* proposeRegie(store, sealer, { conferenceId, familyId }, { cards, personId, at });
          const record = yield* recordOf(session, place, next, decision, at);
          if (!record) return 'unfit';
          yield* layRecord(store, sealer, place, { id, at, by: personId, laid: { kind: 'record', record } });
          yield* auditLine(store, { at, by: personId, act: 'decision-made', subject: `record:${id}` });
          return 'done';
        });
      }),

    correct: ({ personId, name }, conferenceId, { id, version, why, changes }) =>
      carryOut(conferenceId, function* (place): Act<Decided> {
        return yield* step(place, personId, { act: 'correct', id, version }, function* (_next, at): Act<Decided> {
          const last = (yield* readRecords(store, sealer, place)).findLast(({ laid }) => laid.kind === 'record')?.laid;
          if (last?.kind !== 'record') return 'unfit';
          const bare = changes.map(({ key, to }) => ({ key, to: to.trim() }));
          const record = corrected(last.record, { why: why.trim(), changes: bare }, { by: name, at });
          if (!record) return 'unfit';
          yield* layRecord(store, sealer, place, { id, at, by: personId, laid: { kind: 'record', record } });
          yield* auditLine(store, { at, by: personId, act: 'decision-corrected', subject: `record:${id}` });
          return 'done';
        });
      }),

    attach: ({ personId }, conferenceId, { id, who, says, on }) =>
      carryOut(conferenceId, function* (place): Act<Decided> {
        const present = yield* first(
          sql.selectFrom('record').select(['conference_id', 'person_id']).where('id', '=', id),
        );
        if (present) return present.conference_id === conferenceId && present.person_id === personId ? 'done' : 'unfit';
        const { decidedAt } = yield* readDeciding(store, sealer, place);
        if (decidedAt === undefined || !isDay(on)) return 'unfit';
        const at = now();
        const laid = { kind: 'family-view', who: who.trim(), says: says.trim(), on } as const;
        yield* layRecord(store, sealer, place, { id, at, by: personId, laid });
        yield* auditLine(store, { at, by: personId, act: 'family-view-added', subject: `record:${id}` });
        return 'done';
      }),
  };
};
