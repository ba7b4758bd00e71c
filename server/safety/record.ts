import { type RecordVoice, unheardOf, type WeighingForRecord } from '../../shared/safety/weighing';
import type { Sealer } from '../sealing/sealer';
import type { Act, Store } from '../store/store';
import { childOf, gather } from './gather';
import { placeOf } from './stored';

/**
 * What the weighing of a conference leaves for its record, inside an act, so that what is frozen is what stands in the same
 * transaction. Children by place and age band only: a record goes to several organisations, and each has its own ground for
 * names. The family's key must be loaded. Undefined when there is no such conference.
 */
export function* weighingOf(store: Store, sealer: Sealer, conferenceId: string): Act<WeighingForRecord | undefined> {
  const place = yield* placeOf(store, conferenceId);
  if (!place) return undefined;
  const { version, weighing, criteria, children, voices, people } = yield* gather(store, sealer, place);
  const nameOf = (id: string): string => people.get(id)?.name ?? '';
  const { unsafe } = weighing;
  const said: RecordVoice[] = voices.map(({ version: _, of, whose, typedBy, ...voice }) => ({
    ...voice,
    of,
    ...(of === 'kind' ? { child: childOf(children, whose) } : { who: whose }),
    typedBy: nameOf(typedBy),
  }));
  return {
    version,
    criteria: criteria.map(({ text, list }) => {
      const { ticked = false, facts = [] } = weighing.criteria.find((one) => one.text === text) ?? {};
      return { text, ...(list && { list }), ticked, facts };
    }),
    instruments: weighing.instruments.map(({ version: _, ...instrument }) => instrument),
    ...(unsafe && {
      unsafe: { answer: unsafe.answer, why: unsafe.why, by: nameOf(unsafe.by), at: unsafe.at },
    }),
    judgements: weighing.judgements.map(({ version: _, child, by, ...judgement }) => ({
      ...judgement,
      child: childOf(children, child),
      by: nameOf(by),
    })),
    voices: said,
    unheard: unheardOf(
      children.map(({ id }) => childOf(children, id)),
      said,
    ),
  };
}
