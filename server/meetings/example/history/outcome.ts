import type { OutcomeCommand, OutcomeNote } from '../../../../shared/api/outcomes';
import type { Line, Value } from '../../../../shared/outcomes/draft';
import { askedFields, linesOf } from '../../../../shared/outcomes/draft';
import { cardByKey } from '../../../../shared/outcomes/registry';
import type { Session } from '../../../access/access';
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
export const createCardHand = (store: Store, sealer: Sealer, outcomes: Outcomes) => {
  const draftOf = async ({ place, key }: Card) => {
    const { version, drafts } = await reading(store, readDrafts(store, sealer, place));
    return { version, draft: drafts.cards[key] ?? { slots: {}, skips: {} } };
  };
  const slotOf = (slot: string) => {
    const [field = '', line] = slot.split('/');
    return { field, ...(line && { line }) };
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

    /** What became known after the decision; first everybody was told. */
    async note(card: Card, day: string, values: Record<string, Value>): Promise<void> {
      const { key, place, session } = card;
      const lay = async (slot: string, value: Value | Line) => {
        const { draft } = await draftOf(card);
        const note: OutcomeNote = { card: key, ...slotOf(slot), version: draft.slots[slot]?.version ?? 0, value };
        must(await outcomes.note(session, place.conferenceId, note), `noting ${key} ${slot}`);
      };
      const { draft } = await draftOf(card);
      const protocol = cardByKey(key);
      const telling = protocol ? askedFields(protocol, draft).filter(({ part }) => part === 'vertellen') : [];
      for (const { key: list } of telling) {
        for (const { id, line } of linesOf(draft, list)) await lay(`${list}/${id}`, { ...line, verteld: day });
      }
      for (const [slot, value] of Object.entries(values)) await lay(slot, value);
    },

    async takeOver(card: Card): Promise<void> {
      const { version } = await draftOf(card);
      const answer = { version, accepts: true } as const;
      must(await outcomes.answerHandover(card.session, card.place.conferenceId, answer), 'taking over');
    },
  };
};
