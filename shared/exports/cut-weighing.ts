import type { WeighingForRecord } from '../safety/weighing';
import type { Copy } from './copy';
import { type Cutting, some } from './cutting';
import { answerInWords, reportInWords } from './melding';

type Weighing = NonNullable<Copy['weighing']>;

const cutJudgements = ({ judgements }: WeighingForRecord, cutting: Cutting): Weighing['judgements'] => {
  const { isTable, keeps, tell, names } = cutting;
  return judgements.flatMap(({ child, number, reasons, dissent }) => {
    if (!keeps(`weging/oordeel/${child.key}`)) return [];
    const why = tell(`weging/oordeel/${child.key}`, reasons);
    if (!isTable && !why) return [];
    const others = dissent.length > 0 && keeps(`weging/anders/${child.key}`) ? dissent : [];
    const shown = others.flatMap(({ who, says }) => {
      const kept = tell(`weging/anders/${child.key}`, says);
      return kept ? [{ who, says: kept }] : [];
    });
    return [
      {
        child: names.child(child),
        ...some('number', number),
        reasons: why,
        ...(isTable ? { dissent: shown } : some('dissent', shown)),
      },
    ];
  });
};

const cutCriteria = ({ criteria }: WeighingForRecord, { keeps, tell }: Cutting): NonNullable<Weighing['criteria']> =>
  criteria.flatMap(({ text, ticked, facts }, at) => {
    if (!ticked || !keeps(`weging/criterium/${at}`)) return [];
    const kept = facts.map((fact, place) => tell(`weging/criterium/${at}/${place}`, fact.text));
    return [{ text, facts: kept.filter(Boolean) }];
  });

const cutInstruments = ({ instruments }: WeighingForRecord, { keeps, isWhole }: Cutting) =>
  instruments
    .filter(({ id, name, result }) => keeps(`weging/instrument/${id}`) && isWhole(result) && isWhole(name))
    .map(({ name, on, by, result }) => ({ name, on, by, result }));

/** For professionals alone: whether it was reported when it was decided, and what each answered. */
const cutMelding = ({ source, keeps, tell }: Cutting): Weighing['melding'] => {
  const melding = source.record?.melding;
  return (
    melding && {
      report: reportInWords(melding),
      answers: melding.people
        .filter(({ id }) => keeps(`melding/${id}`))
        .map((one) => ({ who: one.name, says: tell(`melding/${one.id}`, answerInWords(one)) })),
    }
  );
};

/** The weighing as a reader has it; undefined when nothing of it is theirs. */
export const cutWeighing = (cutting: Cutting): Copy['weighing'] => {
  const { isTable, tell, source } = cutting;
  const { weighing } = source.proposal;
  if (!weighing) return undefined;
  const { unsafe } = weighing;
  const why = unsafe ? tell('weging/onveilig', unsafe.why) : '';
  const parts = {
    judgements: cutJudgements(weighing, cutting),
    criteria: cutCriteria(weighing, cutting),
    instruments: cutInstruments(weighing, cutting),
  };
  if (isTable) {
    return {
      ...(unsafe && { unsafe: { answer: unsafe.answer, why } }),
      ...parts,
      ...some('melding', cutMelding(cutting)),
    };
  }
  const theirs: Weighing = {
    ...(unsafe && why && { unsafe: { answer: unsafe.answer, why } }),
    ...some('judgements', parts.judgements),
    ...some('criteria', parts.criteria),
    ...some('instruments', parts.instruments),
  };
  return Object.keys(theirs).length > 0 ? theirs : undefined;
};

export const cutVoices = ({ source, isTable, tell, names }: Cutting): NonNullable<Copy['voices']> =>
  (source.proposal.weighing?.voices ?? []).flatMap(({ id, of, who, child, said, toldTo, on, number, typedBy }) => {
    const words = tell(`stemmen/${id}`, said);
    if (!words) return [];
    return [
      {
        of,
        ...(who && { who }),
        ...(child && { child: names.child(child) }),
        said: words,
        toldTo,
        on,
        ...some('number', number),
        ...(isTable && { typedBy }),
      },
    ];
  });

/** Who of the family was not heard: no child of whom words stand in the record, whatever it was called there. */
export const unheardIn = (
  { source, names }: Cutting,
  childOf: (words: string) => string | undefined,
): Copy['unheard'] => {
  const { weighing } = source.proposal;
  if (!weighing) return { children: 0, parents: true };
  const heard = new Set(weighing.voices.map(({ child }) => child && (childOf(child.words ?? child.key) ?? child.key)));
  const who = weighing.unheard.children.filter(({ key }) => !heard.has(key)).map(names.child);
  const { parents } = weighing.unheard;
  return weighing.voices.length === 0 || parents || who.length > 0 ? { children: who.length, who, parents } : undefined;
};
