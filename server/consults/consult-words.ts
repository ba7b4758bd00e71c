import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { ConsultWords } from '../../shared/api/consults';
import type { Sealer } from '../sealing/sealer';

/**
 * What is asked and answered in a kort consult, as it lies in the database: sealed with a key of its own, whose name is
 * the consult's id (and the family's, should it grow into one). The key must be loaded.
 */

/** Stored as JSON in consult.sealed_answer; the last is the newest. `by` is a person's id, `at` ms since 1970. */
const SealedAnswers = Type.Array(Type.Object({ text: Type.String(), at: Type.Integer(), by: Type.String() }));
export type SealedAnswers = Static<typeof SealedAnswers>;

const asked = (id: string): string => `consult:${id}`;
const answered = (id: string): string => `consult-answer:${id}`;

const seal = (sealer: Sealer, id: string, context: string, value: unknown): Uint8Array =>
  sealer.seal(id, context, Buffer.from(JSON.stringify(value)));
const open = (sealer: Sealer, id: string, context: string, sealed: Uint8Array): unknown =>
  JSON.parse(Buffer.from(sealer.open(id, context, sealed)).toString());

export const sealQuestion = (sealer: Sealer, id: string, { question, facts, ages, tried }: ConsultWords): Uint8Array =>
  seal(sealer, id, asked(id), { question, facts, ages, tried });

export const openQuestion = (sealer: Sealer, id: string, sealed: Uint8Array): ConsultWords =>
  Value.Parse(ConsultWords, open(sealer, id, asked(id), sealed));

export const sealAnswers = (sealer: Sealer, id: string, answers: SealedAnswers): Uint8Array =>
  seal(sealer, id, answered(id), answers);

export const openAnswers = (sealer: Sealer, id: string, sealed: Uint8Array | null): SealedAnswers =>
  sealed ? Value.Parse(SealedAnswers, open(sealer, id, answered(id), sealed)) : [];
