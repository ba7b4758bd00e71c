import type { Static, TSchema } from 'typebox';
import { type Deliverable, DeliveryProblem, type StepState } from '../deliverable';
import type { ZgwClient } from './client';
import type { ZgwConfig } from './config';
import { ZgwRefusal } from './refusal';

export interface Delivering {
  client: ZgwClient;
  config: ZgwConfig;
  deliverable: Deliverable;
}

/** What was asked for by its own marks, of which there may be one. */
export const onlyOne = <Thing>(
  found: readonly Thing[],
  isAskedFor: (thing: Thing) => boolean,
  what: string,
): Thing | undefined => {
  // One that ignores the question would make us create again what is on its next page.
  if (!found.every(isAskedFor)) {
    throw new DeliveryProblem(`Het zaaksysteem geeft iets anders dan gevraagd bij het zoeken van ${what}.`, false);
  }
  if (found.length > 1) {
    throw new DeliveryProblem(`In het zaaksysteem staat ${what} ${found.length} keer. Laat er daar één over.`, false);
  }
  return found[0];
};

const DOUBLES = ['identificatie-niet-uniek', 'unique'];

/**
 * Creates what was looked for and was not there. Nothing when the case system has it after all, from an earlier try whose
 * request came late: the next look finds it, and if it does not, we are not allowed to see it.
 */
export const createOnce = async <Schema extends TSchema>(
  { client }: Delivering,
  state: StepState,
  what: string,
  answer: Schema,
  call: Parameters<ZgwClient['call']>[1],
): Promise<Static<Schema> | undefined> => {
  try {
    return await client.call(answer, call);
  } catch (error) {
    if (!(error instanceof ZgwRefusal) || !error.codes.some((code) => DOUBLES.includes(code))) throw error;
    if (state.clash !== true) return undefined;
    throw new DeliveryProblem(
      `Het zaaksysteem heeft ${what} al, maar laat het ons niet zien. Geef de applicatie leesrecht voor dit type en deze vertrouwelijkheid.`,
      false,
    );
  }
};
