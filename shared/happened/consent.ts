import type { FactKind } from '../api/happened';

/**
 * Whether a family agrees to help that is voluntary, from what each whose agreement counts said. Source: Jeugdwet
 * 7.3.4 and 7.3.5; drang has no basis in statute (Verkroost 2019).
 */

/** One whose agreement counts, in words, and what is known of their answer. */
export interface Answering {
  words: string;
  kind?: FactKind | undefined;
}

export interface Consent {
  /** asking: not everybody answered, and nobody said no; divided: one agrees, another does not or must not be asked. */
  state: 'asking' | 'agreed' | 'refused' | 'divided';
  /** Who still has to answer, in words; who does not agree, or does no longer. */
  waiting: string[];
  against: string[];
}

export const weighConsent = (lines: readonly Answering[]): Consent => {
  const of = (...kinds: FactKind[]) =>
    lines.flatMap(({ words, kind }) => (kind && kinds.includes(kind) ? [words] : []));
  const agreed = of('agreed');
  const against = of('refused', 'withdrawn');
  const apart = of('not-asked');
  const waiting = lines.flatMap(({ words, kind }) => (!kind || kind === 'to-ask' ? [words] : []));
  const isDivided = agreed.length > 0 && against.length + apart.length > 0;
  if (isDivided) return { state: 'divided', waiting, against };
  if (against.length > 0) return { state: 'refused', waiting, against };
  return { state: agreed.length > 0 && waiting.length === 0 ? 'agreed' : 'asking', waiting, against };
};
