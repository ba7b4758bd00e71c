import { type ExampleZgw, type ExampleZgwOptions, startExampleZgw } from '../../server/example-zgw/server';
import {
  type Deliverable,
  DeliveryProblem,
  type DeliverySteps,
  type StepState,
} from '../../server/exports/deliver/deliverable';
import type { ZgwConfig } from '../../server/exports/deliver/zgw/config';

const open = new Set<ExampleZgw>();

/** A case system of this test; `closeSystems` in afterEach ends it. */
export const startSystem = async (options: ExampleZgwOptions = {}): Promise<ExampleZgw> => {
  const system = await startExampleZgw(options);
  open.add(system);
  return system;
};

export const closeSystems = async (): Promise<void> => {
  await Promise.all([...open].map((system) => system.close()));
  open.clear();
};

export const configFor = ({ settings }: ExampleZgw, more: Partial<ZgwConfig> = {}): ZgwConfig => ({
  kind: 'zgw',
  ...settings,
  userId: 'casustafel',
  userRepresentation: 'Casustafel',
  vertrouwelijkheidaanduiding: 'vertrouwelijk',
  ...more,
});

export const deliverableOf = (more: Partial<Deliverable> = {}): Deliverable => ({
  identificatie: 'CT-9f3k2m-wijkteam',
  version: 1,
  title: 'Besluit casusoverleg',
  decidedOn: '2026-03-02',
  madeOn: '2026-03-02',
  author: 'Wijkteam Zuid',
  summary: 'Drang tot 2 juli, met een plan binnen vier weken.',
  fileName: 'besluit.pdf',
  format: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7 zoals het is besloten'),
  zaak: 'ZAAK-2026-0000001',
  ...more,
});

export const correctionOf = (deliverable: Deliverable): Deliverable => ({
  ...deliverable,
  version: 2,
  madeOn: '2026-03-09',
  summary: 'Drang tot 2 augustus, met een plan binnen vier weken.',
  bytes: Buffer.concat([deliverable.bytes, Buffer.from(' en daarna is verbeterd')]),
});

export interface Delivered {
  state: StepState;
  reference: string | undefined;
  problems: DeliveryProblem[];
  calls: number;
}

/** More than any delivery here takes with all that goes wrong on its way. */
const MOST_CALLS = 300;

/**
 * Delivers as a queue does that is started anew before each call and knows nothing but the state it stored.
 * @param loses whether it stops after this call before it could store the state
 */
export const deliverAll = async (
  make: () => DeliverySteps,
  loses: (call: number) => boolean = () => false,
): Promise<Delivered> => {
  let stored = '{}';
  const problems: DeliveryProblem[] = [];
  for (let call = 0; call < MOST_CALLS; call++) {
    try {
      const { state, done, reference } = await make().next(JSON.parse(stored));
      if (loses(call)) continue;
      stored = JSON.stringify(state);
      if (done) return { state, reference, problems, calls: call + 1 };
    } catch (error) {
      if (!(error instanceof DeliveryProblem)) throw error;
      problems.push(error);
    }
  }
  throw new Error(
    `not delivered: ${problems
      .slice(-3)
      .map(({ message }) => message)
      .join('\n')}`,
  );
};

/** Tries once, and says what the problem was. */
export const problemOf = async (steps: DeliverySteps, state: StepState = {}): Promise<DeliveryProblem> => {
  let at = state;
  try {
    for (let call = 0; call < MOST_CALLS; call++) {
      const taken = await steps.next(at);
      if (taken.done) break;
      at = taken.state;
    }
  } catch (error) {
    if (error instanceof DeliveryProblem) return error;
    throw error;
  }
  throw new Error('there was no problem');
};
