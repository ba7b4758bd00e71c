import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { DeliveryProblem } from '../deliverable';
import { send } from '../send';
import { baseOf, pathIn, type ZgwApi, type ZgwConfig } from './config';
import { NAMES, refusalOf } from './refusal';
import { tokenOf } from './token';

interface ZgwCall {
  api: ZgwApi;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  path: string;
  query?: Record<string, string>;
  json?: object;
  form?: FormData;
  /** What the application must be allowed to, as the case system's scopes are called. */
  right: string;
}

export interface ZgwClient {
  /** Throws a DeliveryProblem, a ZgwRefusal when the case system answered that it will not. */
  call<Schema extends TSchema>(answer: Schema, call: ZgwCall): Promise<Static<Schema>>;
  /** The path of a thing that an answer points at. Throws when that is anywhere but in the API that we know. */
  pathOf(api: ZgwApi, kind: string, url: string): string;
}

const TIMEOUT_MS = 60_000;

const parsed = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const headersOf = (config: ZgwConfig, { api, json }: ZgwCall): Record<string, string> => ({
  accept: 'application/json',
  authorization: `Bearer ${tokenOf(config)}`,
  // The Zaken API tells where things are on the map, and wants to know in which system, also when there is nothing.
  ...(api === 'zaken' && { 'accept-crs': 'EPSG:4326', 'content-crs': 'EPSG:4326' }),
  ...(json && { 'content-type': 'application/json' }),
});

export const createZgwClient = (config: ZgwConfig): ZgwClient => ({
  async call(answer, call) {
    const { api, method, path, query, json, form, right } = call;
    const { status, text } = await send({
      method,
      url: `${baseOf(config, api)}${path}${query ? `?${new URLSearchParams(query)}` : ''}`,
      headers: headersOf(config, call),
      body: form ?? (json && JSON.stringify(json)),
      timeoutMs: config.timeoutMs ?? TIMEOUT_MS,
      receiver: NAMES[api],
    });
    if (status < 200 || status > 299) throw refusalOf(api, right, status, text);
    const value = parsed(text);
    if (Value.Check(answer, value)) return value;
    throw new DeliveryProblem(
      `${NAMES[api]} antwoordt niet zoals de standaard zegt. Klopt het adres, en hoort het bij deze API?`,
      false,
    );
  },
  pathOf(api, kind, url) {
    const path = pathIn(config, api, kind, url);
    if (path) return path;
    throw new DeliveryProblem(
      `${NAMES[api]} noemt een adres dat niet met ${baseOf(config, api)}/${kind}/ begint. Vul het adres in waarmee het zaaksysteem zichzelf noemt.`,
      false,
    );
  },
});
