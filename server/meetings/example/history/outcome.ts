import type { Fact } from '../../../../shared/api/happened';
import type { OutcomeCommand, OutcomeNote } from '../../../../shared/api/outcomes';
import { ORDER, REPORT, topicOf } from '../../../../shared/happened/topics';
import type { Line, Value } from '../../../../shared/outcomes/draft';
import { askedFields, linesOf } from '../../../../shared/outcomes/draft';
import { cardByKey } from '../../../../shared/outcomes/registry';
import type { Session } from '../../../access/access';
import type { HappenedKeeper } from '../../../happened/happened';
import { familyConfirming } from '../../../outcomes/confirming';
import type { Outcomes } from '../../../outcomes/outcomes';
import { readDrafts } from '../../../outcomes/sealed';
import type { Sealer } from '../../../sealing/sealer';
import { reading, type Store } from '../../../store/store';
import { must } from './must';

interface Card {
  place: { conferenceId: string; familyId: string };
  key: string;
  session: Session;
}

/** Filling in a card of the example, one answer at a time, as people do on its page. */
export const createCardHand = (
  { store, sealer }: { store: Store; sealer: Sealer },
  { outcomes, happened }: { outcomes: Outcomes; happened: HappenedKeeper },
) => {
  const draftOf = async ({ place, key }: Card) => {
    const { version, drafts } = await reading(store, readDrafts(store, sealer, place));
    return { version, draft: drafts.cards[key] ?? { slots: {}, skips: {} } };
  };
  const slotOf = (slot: string) => {
    const [field = '', line] = slot.split('/');
    return { field, ...(line && { line }) };
  };

  /** The lines of a card of which something happens. */
  const linesOn = async (card: Card, group: 'told' | 'consent') => {
    const { draft } = await draftOf(card);
    const protocol = cardByKey(card.key);
    const lists = protocol ? askedFields(protocol, draft).filter(({ fact }) => fact === group) : [];
    return lists.flatMap(({ key }) => linesOf(draft, key));
  };
  const wordsOf = ({ wie }: Line): string => (typeof wie === 'string' ? wie : '?');
  const record = async (card: Card, topic: string, whom: string | undefined, fact: Fact): Promise<void> => {
    const by = 'by' in fact && fact.by ? { by: { personId: fact.by.personId, name: fact.by.name } } : {};
    const change = { topic, version: 0, ...(whom && { whom }), fact: { ...fact, ...by } as Fact };
    must(await happened.record(card.session, card.place.conferenceId, change), `recording ${topic}`);
  };

  return {
    async fill(card: Card, answers: Record<string, Value | Line>): Promise<void> {
      const { key, place, session } = card;
      const { version } = await draftOf(card);
      const choose = { act: 'choose', card: key, version } as const;
      must(await outcomes.command(session, place.conferenceId, choose), `choosing ${key}`);
      for (const [slot, value] of Object.entries(answers)) {
        const { draft } = await draftOf(card);
        const answer: OutcomeCommand = {
          act: 'answer',
          card: key,
          ...slotOf(slot),
          version: draft.slots[slot]?.version ?? 0,
          value,
        };
        must(await outcomes.command(session, place.conferenceId, answer), `answering ${key} ${slot}`);
      }
    },

    /** Everybody whose agreement counts agrees. */
    async agree(card: Card, day: string): Promise<void> {
      for (const { id, line } of await linesOn(card, 'consent')) {
        const fact = { kind: 'agreed', on: day, by: card.session } as const;
        await record(card, topicOf('consent', id), wordsOf(line), fact);
      }
    },

    /** What became known after the decision; first everybody was told. */
    async note(card: Card, day: string, values: Record<string, Value>): Promise<void> {
      const { key, place, session } = card;
      for (const { id, line } of await linesOn(card, 'told')) {
        await record(card, topicOf('told', id), wordsOf(line), { kind: 'told', on: day, by: session });
      }
      for (const [slot, value] of Object.entries(values)) {
        const group = cardByKey(key)?.fields.find((field) => field.key === slot)?.fact;
        if (group === 'order') await record(card, ORDER, undefined, { kind: 'received', on: String(value) });
        else if (group === 'report') {
          await record(card, REPORT, undefined, { kind: 'reported', on: String(value), by: session });
        } else {
          const { draft } = await draftOf(card);
          const note: OutcomeNote = { card: key, ...slotOf(slot), version: draft.slots[slot]?.version ?? 0, value };
          must(await outcomes.note(session, place.conferenceId, note), `noting ${key} ${slot}`);
        }
      }
    },

    /** Who is asked takes it over, and each of the family confirms it. */
    async takeOver(card: Card, day: string): Promise<void> {
      const { version } = await draftOf(card);
      const answer = { version, accepts: true } as const;
      must(await outcomes.answerHandover(card.session, card.place.conferenceId, answer), 'taking over');
      for (const { id, words } of await reading(store, familyConfirming(store, sealer, card.place))) {
        await record(card, topicOf('confirmed', id), words, { kind: 'confirmed', on: day, by: card.session });
      }
    },
  };
};
