/** The example does only what can be done: anything else is a mistake in its script. */
export const must = (came: unknown, what: string): void => {
  if (came !== 'done' && came !== true) throw new Error(`the example goes wrong at ${what}: ${String(came)}`);
};
