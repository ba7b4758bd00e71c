import type { readBack as nl } from '../nl/read-back';
import type { SameTexts } from '../same-texts';

export const readBack: SameTexts<typeof nl> = {
  secrets_one: "{{count}} note stays out of other people's copies. Do not read it aloud.",
  secrets_other: "{{count}} notes stay out of other people's copies. Do not read them aloud.",
  decision: 'Decision',
  weighing: 'Weighing',
  joint: '{{number}} of 10',
  agreements: 'Agreements',
  present: 'Present',
  missing: {
    title: 'This is still missing. You can close all the same.',
    notes: 'No notes have been marked for the record.',
    agreements: 'No agreement has been made.',
    unsafe: 'Whether it is acutely or structurally unsafe was not answered.',
    decision: 'No decision was made yet.',
    notulist: 'There is no note taker.',
    sources_one: '{{count}} fact has no source.',
    sources_other: '{{count}} facts have no source.',
  },
  handedOn: {
    closed_one: '{{count}} family has been closed.',
    closed_other: '{{count}} families have been closed.',
    carried_one: '{{codes}} was carried over to a later meeting.',
    carried_other: '{{codes}} were carried over to a later meeting.',
    goes_one: '{{codes}} has not been closed and goes to {{when}}.',
    goes_other: '{{codes}} have not been closed and go to {{when}}.',
    stays_one: '{{codes}} has not been closed. There is no next meeting yet; the family stays here.',
    stays_other: '{{codes}} have not been closed. There is no next meeting yet; the families stay here.',
    agreements_one: '{{count}} agreement is open. It comes back at the next meeting.',
    agreements_other: '{{count}} agreements are open. They come back at the next meeting.',
  },
};
