import { type ComponentType, type FunctionComponent, lazy, useState } from 'react';

/** Fetches the code of several components; `here` once it is. */
export interface FetchParts<Parts> {
  (): Promise<Parts>;
  here?: Parts;
}

export const fetchParts = <Parts,>(load: () => Promise<Parts>): FetchParts<Parts> => {
  const fetch: FetchParts<Parts> = async () => {
    fetch.here = await load();
    return fetch.here;
  };
  return fetch;
};

/** One of several components that are fetched together: many small files would each cost a request. */
export const lazyPart = <Parts, Props extends object>(
  fetch: FetchParts<Parts>,
  pick: (parts: Parts) => ComponentType<Props>,
): FunctionComponent<Props> => {
  const Late = lazy(async () => ({ default: pick(await fetch()) }));
  return (props: Props) => {
    // What is lazy leaves its place empty for a third of a second, however soon it comes: what is here is shown at once.
    const [Part] = useState<ComponentType<Props>>(() => (fetch.here ? pick(fetch.here) : Late));
    return <Part {...props} />;
  };
};
