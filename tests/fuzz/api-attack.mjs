// Requests after the API's own description, with every part of them wrong in turn.
import fc from 'fast-check';

const METHODS_WITH_BODY = new Set(['post', 'put', 'patch', 'delete']);
const ANSWER_MS = 30_000;

const ODD = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    2 ** 53,
    1e308,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '🧒🏽',
    '../../etc',
    "' OR 1=1 --",
    [],
    {},
    [[]],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }),
);

const orOdd = (arbitrary) => fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: ODD });

const someNumber = ({ type, minimum = 0, maximum = minimum + 50 }) =>
  type === 'integer'
    ? fc.integer({ min: minimum, max: Math.min(maximum, minimum + 50) })
    : fc.double({ min: minimum, max: maximum });

/** Values of a described schema, mostly fitting; a part of one may be anything. */
const wordsFor = (schema = {}, depth = 0) => {
  if (depth > 6) return ODD;
  if ('const' in schema) return orOdd(fc.constant(schema.const));
  if (schema.enum) return orOdd(fc.constantFrom(...schema.enum));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => wordsFor(choice, depth + 1)));
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, wordsFor(field, depth + 1)]);
      return orOdd(fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] }));
    }
    case 'array':
      return orOdd(fc.array(wordsFor(schema.items, depth + 1), { maxLength: 4 }));
    case 'integer':
    case 'number':
      return orOdd(someNumber(schema));
    case 'boolean':
      return orOdd(fc.boolean());
    case 'string':
      return orOdd(
        fc.oneof(
          schema.pattern && !/\\S/.test(schema.pattern)
            ? fc.stringMatching(new RegExp(schema.pattern))
            : fc.lorem({ maxCount: 4 }),
          fc.string({ unit: 'binary', maxLength: schema.maxLength ?? 40 }),
        ),
      );
    default:
      return ODD;
  }
};

const deep = (open, close, depth) => open.repeat(depth) + close.repeat(depth);

/** Bodies that are wrong as bytes, whatever the route; [content type, bytes]. */
const RAW = [
  ['application/json', '{'],
  ['application/json', ''],
  ['application/json', deep('[', ']', 30_000)],
  ['application/json', `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`],
  ['application/json', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}'],
  ['application/json', JSON.stringify({ id: 'x'.repeat(70_000) })],
  ['application/json', JSON.stringify({ words: 'x'.repeat(3_000_000) })],
  ['application/json', Buffer.from('{"words":"h\xe9"}', 'latin1')],
  ['application/json', Buffer.from('\ufeff{"id":"abcdef"}', 'utf16le')],
  ['application/json; charset=utf-7', '{"id":"abcdef"}'],
  ['text/plain', '{"id":"abcdef"}'],
  ['application/x-www-form-urlencoded', 'id=abcdef&on=0'],
  ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--'],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['application/octet-stream', Buffer.alloc(60_000, 0xff)],
  ['nonsense', 'x'],
];

const WRONG_HEADERS = [
  { origin: 'https://elders.example' },
  { origin: 'null' },
  { origin: '' },
  { cookie: 'casustafel=' },
  { cookie: `casustafel=${'x'.repeat(43)}` },
  { cookie: `${'a=b; '.repeat(500)}casustafel=;;;=` },
  { 'content-encoding': 'gzip' },
  { 'accept-language': 'x'.repeat(4_000) },
  { 'x-http-method-override': 'DELETE' },
];

/** A line may be closed just when the next request goes out on it, as after a body that was too large; every browser asks again then. */
const fetchOnOpenLine = (...request) =>
  fetch(...request).catch((error) => {
    if (error.cause?.code !== 'UND_ERR_SOCKET') throw error;
    return fetch(...request);
  });

/**
 * @param ids values for each kind of id in a path, by the path's own part before it, such as { conferences: [...] }
 * @param cookies of people who attack
 */
export const createApiAttack = async ({ url, ids, cookies, random, count }) => {
  const { paths } = await (await fetch(`${url}/api/openapi.json`)).json();
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.responses)
      // A stream that stays open answers nothing.
      .filter(() => !path.endsWith('/events'))
      .map(([method, { requestBody }]) => {
        const schema = requestBody?.content?.['application/json']?.schema;
        return { path, method, body: schema && wordsFor(schema) };
      }),
  );

  const fill = (path) =>
    path.replace(/\/([\w-]+)\/\{(\w+)\}/g, (_, before) => {
      const known = ids[before];
      const odd = ['nonsense', '%00', '..%2f..', 'x'.repeat(300), '__proto__', '%F0%9F%A7%92', "'"];
      return `/${before}/${known && random.chance(0.8) ? random.pick(known) : random.pick(odd)}`;
    });

  /** One request and its answer; returns a line for an answer that should not be. */
  const request = async (operation, n) => {
    const { path, method, body } = operation;
    const sample = body && fc.sample(body, { numRuns: 1, seed: random.below(2 ** 31) })[0];
    const [type, bytes] = random.chance(0.15) ? random.pick(RAW) : ['application/json', JSON.stringify(sample ?? {})];
    const withBody = METHODS_WITH_BODY.has(method) && (body !== undefined || random.chance(0.2));
    const answer = await fetchOnOpenLine(url + fill(path), {
      method: method.toUpperCase(),
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(withBody && { body: bytes }),
      headers: {
        origin: url,
        cookie: random.pick(cookies),
        'x-forwarded-for': `192.0.2.${n % 16}`,
        ...(withBody && { 'content-type': type }),
        ...(random.chance(0.1) && random.pick(WRONG_HEADERS)),
      },
    });
    await answer.arrayBuffer();
    count.answer(answer.status, `${method} ${path}`);
  };

  let requests = 0;
  return async () => {
    const operation = random.pick(operations);
    try {
      await request(operation, ++requests);
    } catch (error) {
      count.unanswered(`${operation.method} ${operation.path}: ${error.cause?.code ?? error.name}`);
    }
  };
};
