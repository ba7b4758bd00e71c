import type { ExportLine, ExportsPage, PossibleReceiver } from '../../shared/api/exports';
import { type Receiver, receiverKey } from '../../shared/exports/parts';

export type ReceiverGroup = 'organisatie' | 'gezin' | 'buiten';
export const GROUPS: readonly ReceiverGroup[] = ['organisatie', 'gezin', 'buiten'];

export const groupOf = ({ kind }: Receiver): ReceiverGroup =>
  kind === 'organisatie' || kind === 'buiten' ? kind : 'gezin';

/** All who can get something or got it, each once; `added`: who was named by hand and got nothing yet. */
export const allReceivers = (page: ExportsPage, added: readonly Receiver[]): PossibleReceiver[] => {
  const all = new Map<string, PossibleReceiver>();
  const others = [...page.exports.map(({ receiver }) => receiver), ...added].map((receiver) => ({ receiver }));
  for (const one of [...page.receivers, ...others]) {
    const key = receiverKey(one.receiver);
    if (!all.has(key)) all.set(key, one);
  }
  return [...all.values()];
};

/** Of each receiver, by its key. */
export const newestOf = ({ exports }: Pick<ExportsPage, 'exports'>): ReadonlyMap<string, ExportLine> =>
  new Map(exports.toReversed().map((line) => [receiverKey(line.receiver), line]));
