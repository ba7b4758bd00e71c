/** What has one canonical form: numbers are whole, so that every program writes them alike. An absent value is left out. */
export type Canonical =
  | string
  | number
  | boolean
  | readonly Canonical[]
  | { readonly [key: string]: Canonical | undefined };

/**
 * JSON in its canonical form (RFC 8785): keys in the order of their UTF-16 units, no white space, strings and whole numbers
 * as ECMAScript writes them. Throws on a number that is not whole.
 */
export const canonicalJson = (value: Canonical): string => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`${value} has no canonical form here`);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const parts = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const at = value[key];
      return at === undefined ? [] : `${JSON.stringify(key)}:${canonicalJson(at)}`;
    });
  return `{${parts.join(',')}}`;
};

const isList = (value: object): value is readonly Canonical[] => Array.isArray(value);
