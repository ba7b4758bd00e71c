import { type ComponentType, lazy } from 'react';

/** One of several components that are fetched together: many small files would each cost a request. */
export const lazyPart = <Parts, Props extends object>(
  fetch: () => Promise<Parts>,
  pick: (parts: Parts) => ComponentType<Props>,
) => lazy(async () => ({ default: pick(await fetch()) }));
