import { useState } from 'react';
import type { NewExport, PossibleReceiver } from '../../shared/api/exports';
import type { LettingGo, SeenAnswer } from '../../shared/audience/letting-go';

/** What is asked before a copy for somebody of a family is made, as it is being answered. */
export interface Care {
  /** yyyy-mm-dd; empty while not said. */
  requestedOn: string;
  /** Youths who let this receiver read about them. */
  let: readonly string[];
  letOn: string;
  letTo: string;
  seen: SeenAnswer | '';
  how: string;
  /** A person's id. */
  second: string;
}

const NOTHING: Care = { requestedOn: '', let: [], letOn: '', letTo: '', seen: '', how: '', second: '' };

/** By how many it is let go, with what was answered so far. */
const byOf = ({ by, isProtected }: NonNullable<PossibleReceiver['family']>, seen: Care['seen']): LettingGo => {
  if (!isProtected || seen === '') return by;
  return seen === 'no' ? 'one' : 'two';
};

/** @param youths how many of the family decide for themselves */
export const useCare = (family: PossibleReceiver['family'], youths: number) => {
  const [care, setCare] = useState(NOTHING);
  const by: LettingGo = family ? byOf(family, care.seen) : 'none';
  const asksRequest = family?.may === 'on-request' || family?.may === 'own';
  const asksLeave = family?.may === 'if-let' || family?.why === 'gezag-some-16';
  const lacks =
    (asksRequest && care.requestedOn === '') ||
    (family?.may === 'if-let' && care.let.length < youths) ||
    (care.let.length > 0 && (care.letOn === '' || care.letTo.trim() === '')) ||
    (family?.isProtected === true && (care.seen === '' || care.how.trim() === '')) ||
    (by === 'two' && care.second === '');
  const answers: Partial<NewExport> = {
    ...(care.requestedOn !== '' && { requestedOn: care.requestedOn }),
    ...(care.let.length > 0 && { leave: { on: care.letOn, toldTo: care.letTo.trim() } }),
    ...(care.seen !== '' && { seen: { answer: care.seen, how: care.how.trim() } }),
    ...(by === 'two' && { second: care.second }),
  };
  const set = (part: Partial<Care>) => setCare((before) => ({ ...before, ...part }));
  return { care, set, by, asksRequest, asksLeave, lacks, answers };
};
export type Caring = ReturnType<typeof useCare>;
