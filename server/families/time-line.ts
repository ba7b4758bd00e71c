import type { AgreementStatus } from '../../shared/api/agreements';
import type { LineAgreement, LineConference, LineDecision, LineFact, TimeLine } from '../../shared/api/time-line';
import { cardsOf } from '../../shared/decisions/record';
import { type KnownPeople, whoIsTold, whomIn } from '../../shared/happened/people';
import { mustReweigh, remarksOf } from '../../shared/happened/remarks';
import { dayOfFact } from '../../shared/happened/topics';
import { dayOf } from '../../shared/meeting/days';
import { isStanding } from '../../shared/meeting/standing';
import { regieInShort } from '../../shared/regie/regie';
import type { Access, Session } from '../access/access';
import { openWords } from '../agreements/words';
import { readRecords } from '../decisions/rows';
import { type FactPlace, factsOf } from '../happened/stored';
import { eventsOf } from '../meetings/conference-events';
import { openFamilyLine } from '../meetings/family-line';
import { readRegie } from '../regie/sealed';
import { judgementsOf } from '../safety/gather';
import type { Sealer } from '../sealing/sealer';
import { type Act, reading, rows, type Store } from '../store/store';
import { readDetails } from './sealed';

/** A family's time line. The caller has asked the access function about the conference from which it is looked at. */
export interface TimeLines {
  /**
   * What this person may see of the family's conferences; others are as if they had not been. Undefined when there is no
   * such conference. Rejects when the family's key is missing or its content was altered.
   */
  timeLine(session: Session, conferenceId: string): Promise<TimeLine | undefined>;
}

interface LineDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  now(): number;
}

interface ConferenceRow {
  id: string;
  family_id: string;
  sealed: Uint8Array;
  closed_at: number | null;
  meeting_id: string;
  title: string;
  starts_at: string;
  state: string;
  opdrachtgever: string | null;
}

const stateOf = ({ closed_at, state }: ConferenceRow): LineConference['state'] => {
  if (closed_at !== null) return 'closed';
  if (state === 'planned') return 'coming';
  return state === 'open' ? 'open' : 'left';
};

export const createTimeLines = ({ store, sealer, access, now }: LineDeps): TimeLines => {
  const { sql } = store;

  function* decisionOf(conferenceId: string, familyId: string): Act<LineDecision | undefined> {
    const laid = yield* readRecords(store, sealer, { conferenceId, familyId });
    const last = laid.findLast((one) => one.laid.kind === 'record')?.laid;
    if (last?.kind !== 'record') return undefined;
    const { at, proposal, views, corrections } = last.record;
    const all = [...views, ...laid.flatMap((one) => (one.laid.kind === 'view' ? [one.laid.view] : []))];
    const whose = (kind: (typeof all)[number]['kind']) =>
      all.filter((view) => view.kind === kind).map(({ organisation }) => organisation);
    const corrected = corrections.at(-1);
    return {
      at,
      titles: cardsOf(proposal).map(({ title }) => title),
      words: proposal.words,
      views: all.length,
      against: whose('not-agreed'),
      conditional: whose('agreed-if'),
      corrections: corrections.length,
      ...(corrected && { correctedAt: corrected.at }),
    };
  }

  function* agreementsOf(conferenceId: string, familyId: string): Act<LineAgreement[]> {
    const found = yield* rows(
      sql
        .selectFrom('agreement')
        .leftJoin('person', 'person.id', 'agreement.owner')
        .leftJoin('happened', 'happened.id', 'agreement.fact')
        .select(['agreement.id', 'agreement.due', 'agreement.status', 'agreement.sealed', 'person.name'])
        .select('happened.at as happenedAt')
        .where('agreement.conference_id', '=', conferenceId)
        .where('agreement.status', '!=', 'withdrawn')
        .orderBy('agreement.made_at')
        .orderBy('agreement.due')
        .orderBy('agreement.id'),
    );
    const today = dayOf(now());
    return found.map(({ id, due, status: laid, sealed, name, happenedAt }) => {
      const { what, who, child, trail } = openWords(sealer, familyId, id, sealed);
      const status = laid as AgreementStatus;
      const last = trail.at(-1);
      const followedAt = Math.max(last?.at ?? 0, happenedAt ?? 0);
      const moved = trail.find((step) => step.status === 'moved');
      return {
        id,
        what,
        who: name ?? who ?? '',
        ...(child && { child }),
        ...(due && { due }),
        ...(moved?.dueBefore && { firstDue: moved.dueBefore }),
        status,
        ...(last?.why && { why: last.why }),
        ...(followedAt > 0 && { followedAt }),
        late: isStanding({ status }) && due !== null && due < today,
      };
    });
  }

  function* happenedIn(place: FactPlace, people: KnownPeople): Act<Pick<LineConference, 'happened' | 'reweigh'>> {
    const facts = yield* factsOf(store, sealer, place);
    const early = new Set(remarksOf(whoIsTold(people), facts).map(({ topic }) => topic));
    const happened = facts.flatMap(({ fact, ...laid }): LineFact[] => {
      if (!fact) return [];
      const whom = whomIn(people, laid);
      const on = dayOfFact(fact);
      const by = 'by' in fact && fact.by ? { by: fact.by.name } : {};
      const { id, topic } = laid;
      return [{ id, kind: fact.kind, ...(whom && { whom }), ...(on && { on }), ...by, early: early.has(topic) }];
    });
    happened.sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
    return { happened, reweigh: mustReweigh(facts) };
  }

  function* conferenceOf(row: ConferenceRow, organisationId: string): Act<LineConference> {
    const { id: conferenceId, family_id: familyId } = row;
    const place = { conferenceId, familyId };
    const events = yield* eventsOf(store, sealer, place);
    const decision = yield* decisionOf(conferenceId, familyId);
    return {
      conferenceId,
      meeting: { id: row.meeting_id, title: row.title, startsAt: row.starts_at },
      question: openFamilyLine(sealer, familyId, conferenceId, row.sealed).question,
      state: stateOf(row),
      ...(row.closed_at !== null && { closedAt: row.closed_at }),
      reopened: events.filter(({ kind }) => kind === 'reopened').length,
      postponed: events
        .filter(({ kind }) => kind === 'postponed')
        .map(({ startsAt, reason }) => ({ startsAt, ...(reason && { reason }) })),
      ...(decision && { decision }),
      judgements: yield* judgementsOf(store, sealer, place, organisationId),
      agreements: yield* agreementsOf(conferenceId, familyId),
      ...(yield* happenedIn(place, yield* readDetails(store, sealer, familyId))),
    };
  }

  const newestFirst = (a: ConferenceRow, b: ConferenceRow): number => Date.parse(b.starts_at) - Date.parse(a.starts_at);

  return {
    async timeLine(session, conferenceId) {
      const found = await store.read(
        sql
          .selectFrom('conference')
          .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
          .leftJoin('person', 'person.id', 'conference.opdrachtgever')
          .select(['conference.id', 'conference.family_id', 'conference.sealed', 'conference.closed_at'])
          .select('person.name as opdrachtgever')
          .select(['meeting.id as meeting_id', 'meeting.title', 'meeting.starts_at', 'meeting.state'])
          .where(
            'conference.family_id',
            '=',
            sql.selectFrom('conference').select('family_id').where('id', '=', conferenceId),
          )
          .orderBy('conference.made_at', 'desc'),
      );
      const asked = found.find(({ id }) => id === conferenceId);
      if (!asked) return undefined;
      await sealer.loadKey(asked.family_id);
      const seen: ConferenceRow[] = [];
      for (const row of found) {
        const may = { resource: 'conference', verb: 'read', conferenceId: row.id } as const;
        if (await access.may(session, may)) seen.push(row);
      }
      seen.sort(newestFirst);
      return reading(
        store,
        (function* (): Act<TimeLine> {
          const conferences: LineConference[] = [];
          for (const row of seen) conferences.push(yield* conferenceOf(row, session.organisationId));
          const { code } = openFamilyLine(sealer, asked.family_id, asked.id, asked.sealed);
          const regie = regieInShort(
            yield* readRegie(store, sealer, asked.family_id),
            asked.opdrachtgever ?? undefined,
          );
          return { code, regie, conferences };
        })(),
      );
    },
  };
};
