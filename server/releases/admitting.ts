import type { NewExport } from '../../shared/api/exports';
import { type Entitled, mustAsk, ownMasters, partsFor } from '../../shared/audience/entitled';
import type { LettingGo } from '../../shared/audience/letting-go';
import { type ExportChoice, isFamily } from '../../shared/exports/parts';
import { memberById, memberWords } from '../../shared/family/members';
import { isDay } from '../../shared/meeting/days';
import type { Receiving } from './receiving';

/** Why a copy is not made. */
export type NotAdmitted =
  | 'unfit'
  | 'not-entitled'
  | 'request-missing'
  | 'leave-missing'
  | 'seen-missing'
  | 'second-missing';

interface Admitted {
  choice: ExportChoice;
  by: LettingGo;
}

/** Every child of 16 or older who must let this receiver read: all of them where nothing else is theirs to hear. */
const lacksLeave = ({ may }: Entitled, { people }: Receiving, { choice, leave }: NewExport): boolean => {
  const given = choice.let ?? [];
  const masters = ownMasters(people);
  if (!given.every((id) => masters.includes(id))) return true;
  if (given.length > 0 && !(leave && isDay(leave.on))) return true;
  return may === 'if-let' && !masters.every((id) => given.includes(id));
};

/**
 * Whether a choice may become a copy, and by how many that is let go. The receiver goes by what the family calls them, whatever
 * was sent.
 * @param isSecond whether this person can let it go
 */
export const admit = (
  receiving: Receiving,
  choice: ExportChoice,
  made: NewExport,
  isSecond: (personId: string) => boolean,
): Admitted | NotAdmitted => {
  const { receiver } = choice;
  if (!isFamily(receiver.kind)) return { choice, by: 'none' };
  const { people, isUnsafe } = receiving;
  const member = memberById(people, receiver.id ?? '');
  const may = member && receiving.entitled(member.id);
  if (!may || may.may === 'no') return 'not-entitled';
  if ((member.kind === 'child') !== (receiver.kind === 'jeugdige')) return 'unfit';
  if (isUnsafe && !choice.fromNothing) return 'unfit';
  if (choice.parts.some((part) => !partsFor(may).includes(part))) return 'not-entitled';
  if (mustAsk(may) && !(made.requestedOn && isDay(made.requestedOn))) return 'request-missing';
  if (lacksLeave(may, receiving, made)) return 'leave-missing';
  const isProtected = member.kind === 'adult' && member.adult.safety === 'protected';
  if (isUnsafe && isProtected && !made.seen) return 'seen-missing';
  const by = receiving.by(member.id, made.seen?.answer);
  if (by === 'two' && !(made.second && isSecond(made.second))) return 'second-missing';
  const name = memberWords(people, member.id) ?? receiver.name;
  return { choice: { ...choice, receiver: { kind: receiver.kind, id: member.id, name } }, by };
};
