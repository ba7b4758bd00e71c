import type { Correction, View } from '../decisions/record';
import type { Copy } from './copy';
import { type Cutting, some } from './cutting';

const momentOf = (at: number): string => new Date(at).toISOString();

export const cutQuestion = ({ source, isTable, tell }: Cutting): Copy['question'] => {
  const { question, whyNow } = source.proposal;
  const text = tell('vraag/vraag', question);
  const now = whyNow && tell('vraag/waarom-nu', whyNow);
  return isTable || text || now ? { text, ...some('whyNow', now) } : undefined;
};

export const cutDecision = ({ source, isTable, tell }: Cutting): Copy['decision'] => {
  const { record, proposal } = source;
  const words = tell('besluit/woorden', proposal.words);
  const reasons = record && tell('besluit/redenen', record.reasons);
  const unheard = record?.withoutVoices && tell('besluit/zonder-stemmen', record.withoutVoices);
  const why = { ...some('reasons', reasons), ...some('withoutVoices', unheard) };
  if (!isTable) {
    if (!words && !reasons && !unheard) return undefined;
    return { words, ...why, ...(record && { by: { organisation: record.decidedBy.organisation } }) };
  }
  return {
    words,
    ...why,
    ...(record && { by: { ...record.decidedBy }, ...some('insteadOf', record.insteadOf) }),
  };
};

export const cutAgreements = ({ source, isTable, tell, names }: Cutting): NonNullable<Copy['agreements']> =>
  (source.record?.agreements ?? source.proposal.agreements).flatMap(({ id, what, who, child, due }) => {
    const address = `afspraken/${id}`;
    const does = tell(address, what);
    // What another of the family does is theirs.
    if (!does || !(isTable || tell(address, who) === who.trim())) return [];
    return [{ id, what: does, who, ...(child && { child: names.label(child) }), ...some('due', due) }];
  });

/** Where a note comes from, in whose name and by whom it was typed, tells who reported or spoke: that is the table's. */
export const cutNotes = ({ source, isTable, tell, names }: Cutting): NonNullable<Copy['notes']> =>
  source.proposal.notes.flatMap(({ id, frame, kind, text, source: from, date, child, namens, by }) => {
    const words = tell(`notities/${id}`, text);
    if (!words) return [];
    return [
      {
        frame,
        ...(kind && { kind }),
        text: words,
        ...some('on', date),
        ...(child && { child: names.label(child) }),
        ...(isTable && { ...some('source', from), ...some('inNameOf', namens), ...some('typedBy', by) }),
      },
    ];
  });

const cutView = (
  { organisation, by, role, kind, words, at }: View,
  later: boolean,
  { isTable, tell }: Cutting,
): NonNullable<Copy['views']>[number] => ({
  organisation,
  ...(isTable && { by, role }),
  view: kind,
  words: tell(`zienswijzen/${organisation}`, words),
  at: momentOf(at),
  later,
});

export const cutViews = (cutting: Cutting): NonNullable<Copy['views']> => {
  const { source, isTable, keeps, isWhole } = cutting;
  const { record, later } = source;
  const isKept = ({ organisation, words }: View) => keeps(`zienswijzen/${organisation}`) && isWhole(words);
  return [
    ...(record?.views ?? []).filter(isKept).map((view) => cutView(view, false, cutting)),
    ...later.filter(isKept).map((view) => cutView(view, true, cutting)),
    ...(isTable ? (record?.voided ?? []) : [])
      .filter(isKept)
      .map(({ on, ...view }) => ({ ...cutView(view, false, cutting), voidedOn: on })),
  ];
};

export const cutFamilyViews = ({ source, tell }: Cutting): NonNullable<Copy['familyViews']> =>
  source.family.flatMap(({ id, who, says, on }) => {
    const words = tell(`gezin/${id}`, says);
    return words ? [{ who, says: words, on }] : [];
  });

export const cutFeedback = ({ source, isTable, tell, isWhole }: Cutting): NonNullable<Copy['feedback']> =>
  source.feedback.flatMap(({ id, hearer, whom, what, by, due, ground, doneOn }) => {
    const words = tell(`terugkoppeling/${id}`, what);
    if (!words || !isWhole(by)) return [];
    return [{ hearer, whom, what: words, by, due, ...(isTable && { ground }), ...some('doneOn', doneOn) }];
  });

/** Where the piece that a correction put right stands as an item. */
const ADDRESSES: Readonly<Record<string, string>> = {
  words: 'besluit/woorden',
  reasons: 'besluit/redenen',
  withoutVoices: 'besluit/zonder-stemmen',
};
export const addressOfPiece = (key: string): string => ADDRESSES[key] ?? key.replace(/^note\//, 'notities/');

/** A correction of something that a reader has, with its changes as they see them. */
export interface ShownCorrection extends Correction {
  /** Of the reader's own copy: who gets little sees few. */
  own: number;
}

/** @param shows whether the item at an address stands in the copy */
export const shownCorrections = (
  { source, tell, isTable }: Cutting,
  shows: (address: string) => boolean,
): ShownCorrection[] => {
  const theirs = (source.record?.corrections ?? []).flatMap((one) => {
    const changes = one.changes
      .filter(({ key }) => shows(addressOfPiece(key)))
      .map(({ key, from, to }) => {
        const address = addressOfPiece(key);
        return { key, from: tell(address, from), to: tell(address, to) };
      })
      .filter(({ from, to }) => from !== to);
    return changes.length > 0 ? [{ ...one, changes }] : [];
  });
  return theirs.map((one, at) => ({ ...one, own: isTable ? one.version : at + 2 }));
};

export const cutCorrections = (
  { isTable, keeps }: Cutting,
  shown: readonly ShownCorrection[],
): NonNullable<Copy['corrections']> =>
  shown
    .filter(({ version }) => keeps(`verbeteringen/${version}`))
    .map(({ own, at, by, why, changes }) => ({
      version: own,
      at: momentOf(at),
      ...(isTable && { by, why }),
      changes: changes.map(({ key, from, to }) => ({ piece: key.split('/')[0] ?? key, from, to })),
    }));
