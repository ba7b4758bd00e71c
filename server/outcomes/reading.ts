import type { Handover, Outcome } from '../../shared/api/outcomes';
import { answerTo } from '../../shared/outcomes/draft';
import { fillCard } from '../../shared/outcomes/fill';
import { cardByKey } from '../../shared/outcomes/registry';
import { offeredBeside, offeredCards } from '../../shared/outcomes/settings';
import type { Access, Session } from '../access/access';
import type { Sealer } from '../sealing/sealer';
import { type Act, reading, type Store } from '../store/store';
import { answeredBy, isEscalated } from './handover';
import { type Drafts, holderOf, type StoredDrafts } from './sealed';
import { readStanding } from './standing';
import { holidaysAround, namesIn, type Situation, situationOf, surroundingsOf } from './surroundings';

/** Reading the cards of a conference for one person; the caller has asked the access function whether they may. */
export interface OutcomeReader {
  /** Undefined when there is no such conference. Rejects when the family's key is gone. */
  read(session: Session, conferenceId: string): Promise<Outcome | undefined>;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  now(): number;
}

/** The day before which the holder answers. */
const ANSWER_BEFORE = 'antwoordVoor';

/** How it stands with taking over the chosen card; undefined when it asks nobody. */
export const handoverOf = (
  drafts: Drafts,
  { today, settled }: Pick<Situation, 'today' | 'settled'>,
): (Omit<Handover, 'answer'> & { answer: ReturnType<typeof answeredBy> }) | undefined => {
  const holder = holderOf(drafts);
  const draft = drafts.cards[drafts.chosen ?? ''];
  if (!holder?.accepts || !draft) return undefined;
  const answer = answeredBy(drafts.handover, holder.who);
  const day = answerTo(draft, ANSWER_BEFORE);
  const before = typeof day === 'string' ? day : undefined;
  const { who, passed } = holder;
  const escalated = isEscalated({ answer, passedOn: passed.length > 0, before, today, settled });
  return {
    who,
    ...(before && { before }),
    passed: passed.map((step) => ({ name: step.who.name, missing: step.missing ?? '' })),
    answer,
    escalated,
  };
};

export const createOutcomeReader = ({ store, sealer, access, now }: ReaderDeps): OutcomeReader => {
  interface Stored extends StoredDrafts {
    situation: Situation;
    names: ReadonlyMap<string, string>;
  }

  const openCards = ({ drafts, version, situation, names }: Stored, holidays: ReadonlySet<string>): Outcome['open'] =>
    Object.entries(drafts.cards).flatMap(([key, draft]) => {
      const card = cardByKey(key);
      if (!card) return [];
      const named = <T extends { by: string }>(changed: Readonly<Record<string, T>>): Record<string, T> =>
        Object.fromEntries(
          Object.entries(changed).map(([slot, one]) => [slot, { ...one, by: names.get(one.by) ?? '?' }] as const),
        );
      const { dates } = fillCard(card, draft, surroundingsOf(situation, version, names, holidays));
      return [{ key, slots: named(draft.slots), skips: named(draft.skips), dates }];
    });

  return {
    async read(session, conferenceId) {
      const found = await reading(store, situationOf(store, conferenceId, now()));
      if (!found) return undefined;
      await sealer.loadKey(found.familyId);
      const stored = await reading(
        store,
        (function* (): Act<Stored> {
          const { version, drafts } = yield* readStanding(store, sealer, found);
          return { version, drafts, situation: found, names: yield* namesIn(store, drafts) };
        })(),
      );
      const { version, drafts, situation, names } = stored;
      const { settings } = situation;
      const handover = handoverOf(drafts, situation);
      const answer = handover?.answer;
      const fill =
        !situation.settled && (await access.may(session, { resource: 'conference', verb: 'write', conferenceId }));
      const mayAnswer = await access.may(session, { resource: 'outcome', verb: 'answer', conferenceId });
      const holder = handover?.who.personId;
      return {
        version,
        ...(drafts.chosen && { chosen: drafts.chosen }),
        beside: drafts.beside ?? [],
        offered: offeredCards(settings).map(({ key }) => key),
        offeredBeside: drafts.chosen ? offeredBeside(settings, drafts.chosen).map(({ key }) => key) : [],
        days: settings.days,
        drangMonths: settings.drangMonths,
        open: openCards(stored, await holidaysAround(situation.decidedOn)),
        ...(handover && {
          handover: {
            who: handover.who,
            ...(handover.before && { before: handover.before }),
            passed: handover.passed,
            escalated: handover.escalated,
            ...(answer && {
              answer: {
                accepts: answer.accepts,
                ...(answer.missing && { missing: answer.missing }),
                by: names.get(answer.by) ?? '?',
                at: answer.at,
              },
            }),
          },
        }),
        may: {
          fill,
          note: await access.may(session, { resource: 'outcome', verb: 'note', conferenceId }),
          answer: mayAnswer && (holder === undefined || holder === session.personId),
        },
      };
    },
  };
};
