import type { ExportsPage, PossibleReceiver } from '../../shared/api/exports';
import { ownMasters, partsFor } from '../../shared/audience/entitled';
import { unsafeTalk } from '../../shared/audience/letting-go';
import type { FeedbackLine } from '../../shared/exports/copy';
import { type Receiver, receiverKey } from '../../shared/exports/parts';
import { members, memberWords } from '../../shared/family/members';
import type { Receiving } from '../releases/receiving';

/** Who is outside the table and is named to be told something. */
export const outside = (feedback: readonly FeedbackLine[]): Receiver[] => {
  const all = feedback
    .filter(({ hearer }) => hearer !== 'ouder' && hearer !== 'kind')
    .map(({ whom }): Receiver => ({ kind: 'buiten', name: whom }));
  return [...new Map(all.map((one) => [receiverKey(one), one])).values()];
};

/** Everybody of the family, with what they may receive and how carefully; also who may not, for it says why. */
export const ofFamily = ({ people, isUnsafe, entitled, by }: Receiving): PossibleReceiver[] =>
  members(people).flatMap((member) => {
    const found = entitled(member.id);
    if (!found) return [];
    const { reach, safety } = member.kind === 'adult' ? member.adult : {};
    const kind = member.kind === 'adult' ? 'ouder' : 'jeugdige';
    return {
      receiver: { kind, name: memberWords(people, member.id) ?? '', id: member.id },
      family: {
        ...found,
        parts: [...partsFor(found)],
        fromNothing: isUnsafe,
        isProtected: isUnsafe && safety === 'protected',
        by: by(member.id),
        ...(reach && { reach }),
      },
    };
  });

/** With whom talking is not safe, and who decide for themselves. */
export const named = ({ people }: Receiving): Pick<ExportsPage, 'unsafe' | 'youths'> => ({
  unsafe: unsafeTalk(people).map(({ id }) => memberWords(people, id) ?? ''),
  youths: ownMasters(people).map((id) => ({ id, words: memberWords(people, id) ?? '' })),
});
