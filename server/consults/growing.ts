import type { Grow, GrowStart } from '../../shared/api/consults';
import type { BringIn } from '../../shared/api/families';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import type { NoteDraft } from '../../shared/board/commands';
import { worksheetOf } from '../../shared/worksheets/worksheets';
import type { Access, Session } from '../access/access';
import type { BringingIn, BroughtIn } from '../families/bringing-in';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { openQuestion } from './consult-words';

/** A kort consult that is more than a short question goes to the table, as a family. The caller has asked whether it may. */
export interface ConsultGrowing {
  /** The meetings on whose agenda this person can put it. */
  start(session: Session, consultId: string): Promise<GrowStart>;
  /**
   * Puts it on a meeting's agenda in its asker's name; the same order a second time does nothing more.
   * not-found: no meeting of its series, or one into which this person brings nothing in.
   */
  grow(session: Session, consultId: string, order: Grow): Promise<BroughtIn>;
}

interface GrowingDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  families: Pick<BringingIn, 'bringIn'>;
  news: News;
  now(): number;
}

const MINUTE = 60_000;
/** Teams begin late: a planned meeting can still be joined so long after it should have ended. In ms. */
const LATE = 12 * 60 * MINUTE;

const inShort = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;

/** What is too long to be the reason to bring a family in stands on its board, whole. */
const notesOf = (facts: string): NoteDraft[] =>
  facts.length <= FAMILY_LIMITS.whyNow
    ? []
    : [{ text: facts, kind: 'feit', source: 'kort consult', places: { [worksheetOf('feiten')]: { frame: 'feiten' } } }];

export const createConsultGrowing = ({ store, sealer, access, families, news, now }: GrowingDeps): ConsultGrowing => {
  const { sql } = store;
  const mayBringIn = (session: Session, meetingId: string) =>
    access.may(session, { resource: 'meeting', verb: 'bring-in', meetingId });

  return {
    async start(session, consultId) {
      const found = await store.read(
        sql
          .selectFrom('consult')
          .innerJoin('meeting', 'meeting.series_id', 'consult.series_id')
          // Who asked it is to tell of it.
          .innerJoin('participant', (join) =>
            join
              .onRef('participant.meeting_id', '=', 'meeting.id')
              .onRef('participant.person_id', '=', 'consult.asked_by'),
          )
          .select(['meeting.id', 'meeting.starts_at', 'meeting.minutes', 'meeting.state'])
          .where('consult.id', '=', consultId)
          .where('consult.family_id', 'is', null)
          .where('meeting.state', 'in', ['planned', 'open']),
      );
      const meetings: GrowStart['meetings'] = [];
      for (const { id, starts_at: startsAt, minutes, state } of found) {
        const running = state === 'open';
        if (!running && Date.parse(startsAt) + minutes * MINUTE + LATE <= now()) continue;
        if (await mayBringIn(session, id)) meetings.push({ id, startsAt, running });
      }
      meetings.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
      return { meetings };
    },

    async grow(session, consultId, { meetingId, id, code }) {
      const [consult] = await store.read(
        sql
          .selectFrom('consult')
          .innerJoin('meeting', 'meeting.series_id', 'consult.series_id')
          .select(['consult.asked_by', 'consult.sealed'])
          .where('consult.id', '=', consultId)
          .where('meeting.id', '=', meetingId),
      );
      if (!consult || !(await mayBringIn(session, meetingId))) return 'not-found';
      await sealer.loadKey(consultId);
      const { question, facts, ages } = openQuestion(sealer, consultId, consult.sealed);
      const order: BringIn = {
        id,
        code,
        question,
        whyNow: inShort(facts, FAMILY_LIMITS.whyNow),
        broughtInBy: consult.asked_by,
        opdrachtgever: consult.asked_by,
        ageBands: ages,
      };
      const came = await families.bringIn(session, meetingId, order, { familyId: consultId, notes: notesOf(facts) });
      if (came === 'done') news.tell(consultId);
      return came;
    },
  };
};
