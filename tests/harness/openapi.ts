import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { Exchange } from '../../server/example-zgw/server';

type Json = Record<string, unknown>;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Json;
}

interface Content {
  content?: Record<string, { schema: Json }>;
}

interface Operation {
  description?: string;
  summary?: string;
  deprecated?: boolean;
  parameters?: Parameter[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content>;
}

interface Document {
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;
  components: { schemas: Record<string, Json> };
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0's `nullable` in the words of JSON Schema; references to other hosts, of expansions that nobody asks for, cut. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (!isJson(value)) return value;
  if (typeof value.$ref === 'string' && !value.$ref.startsWith('#')) return {};
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  return nullable === true ? { anyOf: [{ type: 'null' }, rest] } : rest;
};

const EXPERIMENTAL = /EXPERIMENTEEL/;

/** What the standard's own description says of one exchange; each line is something that is not as it says. */
export type Judge = (exchange: Exchange) => string[];

const fieldsOf = (schema: Json, all: Record<string, Json>): Record<string, Json> => {
  if (typeof schema.$ref === 'string') return fieldsOf(all[schema.$ref.split('/').at(-1) ?? ''] ?? {}, all);
  const own = isJson(schema.properties) ? (schema.properties as Record<string, Json>) : {};
  const parts = Array.isArray(schema.allOf) ? schema.allOf.filter(isJson) : [];
  return Object.assign({}, ...parts.map((part) => fieldsOf(part, all)), own);
};

const unstable = (name: string, fields: Record<string, Json>, given: Iterable<string>): string[] =>
  [...given].flatMap((field) => {
    const known = fields[field];
    if (!known) return [`${name}: ${field} is not in the description`];
    return EXPERIMENTAL.test(String(known.description ?? '')) || known.deprecated === true
      ? [`${name}: ${field} is experimental or on its way out`]
      : [];
  });

/** Two lists are asked by address, and described as if by number; the words beside it say which is meant. */
const isMisdescribed = ({ schema, description = '' }: Parameter): boolean =>
  schema.type === 'integer' && description.startsWith('URL-referentie');

/** Reads one API's description. */
export const judgeOf = (file: string): { base: string; judge: Judge } => {
  const document = parse(readFileSync(file, 'utf8')) as Document;
  const schemas = document.components.schemas;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: file, components: plain(document.components) as Json });
  const compiled = new Map<string, ValidateFunction>();
  const wrongIn = (name: string, schema: Json, value: unknown): string[] => {
    const key = JSON.stringify(schema);
    const known =
      compiled.get(key) ?? ajv.compile(JSON.parse(JSON.stringify(plain(schema)).replaceAll('"#/', `"${file}#/`)));
    compiled.set(key, known);
    if (known(value)) return [];
    return [`${name}: ${ajv.errorsText(known.errors)}`];
  };
  const base = new URL(document.servers[0]?.url ?? '', 'http://any').pathname;

  const judgeRequest = (operation: Operation, parameters: Parameter[], exchange: Exchange): string[] => {
    const { url, headers, json, form } = exchange;
    const query = parameters.filter((parameter) => parameter.in === 'query');
    const named = Object.fromEntries(query.map((parameter) => [parameter.name, parameter as unknown as Json]));
    const wrongQuery = query.flatMap((parameter) => {
      const value = url.searchParams.get(parameter.name);
      if (value === null) return parameter.required ? [`query: ${parameter.name} is missing`] : [];
      return isMisdescribed(parameter) ? [] : wrongIn(`query ${parameter.name}`, parameter.schema, value);
    });
    // OpenAPI 3.0 has these three ignored where they are described as parameters: the body's own description decides.
    const described = parameters.filter(
      ({ in: where, name }) => where === 'header' && !/^(content-type|accept|authorization)$/i.test(name),
    );
    const wrongHeaders = described.flatMap(({ name, required, schema }) => {
      const value = headers[name.toLowerCase()];
      if (value === undefined) return required ? [`header: ${name} is missing`] : [];
      return wrongIn(`header ${name}`, schema, value);
    });
    const token = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(headers.authorization ?? '') ? [] : ['no JWT'];
    const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
    const sent = json ?? form;
    const schema = operation.requestBody?.content?.[type]?.schema;
    const body = sent && schema ? [...unstable('body', fieldsOf(schema, schemas), Object.keys(sent))] : [];
    // Bytes are no JSON: that they are there is all that a description of a form can say of them.
    const plainForm = form && Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
    if (sent && schema) body.push(...wrongIn('body', schema, json ?? plainForm));
    if (sent && operation.requestBody && !schema) body.push(`body: ${type} is not taken`);
    // An empty object where nothing is asked for is how a client without a body says that it is JSON.
    if (sent && !operation.requestBody && Object.keys(sent).length > 0) body.push('body: none is asked for');
    if (!sent && operation.requestBody?.required) body.push('body: is missing');
    return [...unstable('query', named, url.searchParams.keys()), ...wrongQuery, ...wrongHeaders, ...token, ...body];
  };

  const judgeAnswer = (operation: Operation, { status, type, body }: Exchange): string[] => {
    const described = operation.responses[String(status)];
    if (!described) return [`answer: ${status} is not in the description`];
    if (!described.content) return body === '' ? [] : ['answer: should be empty'];
    const schema = described.content[type]?.schema;
    if (!schema) return [`answer: ${type} is not in the description`];
    const value: unknown = JSON.parse(body);
    const wrong = wrongIn(`answer ${status}`, schema, value);
    const fields = fieldsOf(schema, schemas);
    const unknown = isJson(value) ? Object.keys(value).filter((key) => !(key in fields)) : [];
    return [...wrong, ...unknown.map((key) => `answer: ${key} is not in the description`)];
  };

  const judge: Judge = (exchange) => {
    const path = exchange.url.pathname.slice(base.length);
    const [template = '', item] =
      Object.entries(document.paths).find(([known]) =>
        new RegExp(`^${known.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
      ) ?? [];
    const operation = item?.[exchange.method.toLowerCase()];
    if (!item || !operation) return [`${exchange.method} ${path} is not in the description`];
    const parameters = [...(operation.parameters ?? []), ...(item.parameters ?? [])];
    const marks = `${operation.description ?? ''} ${operation.summary ?? ''}`;
    const stable =
      EXPERIMENTAL.test(marks) || operation.deprecated ? ['the operation is experimental or on its way out'] : [];
    const lines = [...stable, ...judgeRequest(operation, parameters, exchange), ...judgeAnswer(operation, exchange)];
    return lines.map((line) => `${exchange.method} ${template} → ${exchange.status}: ${line}`);
  };
  return { base, judge };
};
