import { CHANGEABLE, type Changeable } from '../../shared/decisions/changed';
import type { Proposal } from '../../shared/decisions/record';
import { canonicalJson } from '../audit/canonical';
import type { Drawn } from './compose';
import { plain } from './rows';

/** A version counts every change, those that a proposal does not hold too. */
const bare = (one: { version: number } | undefined) => one && { ...one, version: 0 };

const partOf = ({ question, whyNow, card, besides, weighing, agreements }: Drawn, part: Changeable): object => {
  switch (part) {
    case 'question':
      return { question, whyNow };
    case 'card':
      return { card: bare(card), besides: besides?.map(bare) };
    case 'weighing':
      return { weighing: bare(weighing) };
    case 'agreements':
      return { agreements };
  }
};

/** What stands otherwise now than when a proposal was frozen. */
export const changedSince = (frozen: Proposal, drawn: Drawn): Changeable[] =>
  CHANGEABLE.filter((part) => canonicalJson(plain(partOf(frozen, part))) !== canonicalJson(plain(partOf(drawn, part))));
