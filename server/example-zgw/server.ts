import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApiAnswer, type ApiRequest, Refusal, refusalBody } from './answer';
import { ALL_SCOPES, type Application, checkScope, checkToken } from './application';
import { basesOf, RSIN, TYPES } from './catalogue';
import { answerWrong, FAULTS, type Fault } from './faults';
import { type Held, type HeldDocument, latest, nothingHeld } from './held';
import { pageOf } from './page';
import { type Route, routesOf } from './routes';

/** One question and its answer, as they went over the line. */
export interface Exchange {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  /** Absent: none. Of a form: its fields, files as their bytes. */
  json: Record<string, unknown> | undefined;
  form: Record<string, string | Uint8Array> | undefined;
  status: number;
  type: string;
  body: string;
}

export interface ExampleZgwOptions {
  /** 0, the default: a free one. */
  port?: number;
  clientId?: string;
  secret?: string;
  /** Rights that the application lacks. */
  without?: readonly string[];
  /** Of one bestandsdeel, in bytes. */
  partSize?: number;
  /** Whether it says the lock with the parts of a document. */
  saysLock?: boolean;
  /** What goes wrong with a request, counted from 0. */
  fault?: (request: { method: string; path: string; count: number }) => Fault | undefined;
  onExchange?: (exchange: Exchange) => void;
}

export interface ExampleZgw {
  origin: string;
  held: Held;
  /** What an organisation fills in to deliver here. */
  settings: Record<'zaken' | 'documenten' | 'besluiten' | 'catalogi', string> &
    Record<'clientId' | 'secret' | 'rsin' | 'informatieobjecttype' | 'besluittype', string>;
  close(): Promise<void>;
}

const LARGEST_BODY = 64 * 1024 * 1024;

const bodyOf = async (request: IncomingMessage): Promise<Buffer | Refusal> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST_BODY) return new Refusal(413, 'request_entity_too_large', 'Het verzoek is te groot.');
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const jsonOf = (body: Buffer): Record<string, unknown> => {
  try {
    const json: unknown = JSON.parse(body.toString('utf8'));
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Refusal(400, 'parse_error', 'Geen JSON.');
};

interface Question extends ApiRequest {
  hasJson: boolean;
}

const questionOf = async (request: IncomingMessage, body: Buffer, url: URL, uuid: string): Promise<Question> => {
  const type = request.headers['content-type'] ?? '';
  const isForm = type.startsWith('multipart/form-data');
  const form = isForm
    ? await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    : undefined;
  const hasJson = body.length > 0 && !isForm;
  return { uuid, query: url.searchParams, json: hasJson ? jsonOf(body) : {}, form, hasJson };
};

const plainForm = async (form: FormData): Promise<Record<string, string | Uint8Array>> =>
  Object.fromEntries(
    await Promise.all(
      [...form].map(async ([name, value]) => [
        name,
        typeof value === 'string' ? value : new Uint8Array(await value.arrayBuffer()),
      ]),
    ),
  );

const gone = async (response: ServerResponse): Promise<void> => {
  if (!response.destroyed) await once(response, 'close');
};

const sendFile = (response: ServerResponse, document: HeldDocument): void => {
  const { fields, bytes } = latest(document);
  const isPdf = fields.formaat === 'application/pdf';
  response.writeHead(200, {
    'content-type': isPdf ? 'application/pdf' : 'application/octet-stream',
    'content-disposition': `${isPdf ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(String(fields.bestandsnaam ?? 'document'))}`,
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
};

/**
 * A case system to try with, that answers as the API's voor Zaakgericht Werken say, in memory, for this computer alone. It
 * can fail on purpose, so that what happens then can be seen and tested.
 */
export const startExampleZgw = async (options: ExampleZgwOptions = {}): Promise<ExampleZgw> => {
  const { clientId = 'casustafel', secret = 'alleen-om-te-oefenen', without = [] } = options;
  const { partSize = 1024 * 1024, saysLock = true, fault, onExchange } = options;
  const scopes = new Set(ALL_SCOPES.filter((scope) => !without.includes(scope)));
  const application: Application = { clientId, secret, scopes };
  const held = nothingHeld();
  let count = 0;
  let routes: Route[] = [];
  let origin = '';

  const answerTo = async (
    request: IncomingMessage,
    url: URL,
    body: Buffer | Refusal,
    hear: (question: Question) => void,
  ): Promise<ApiAnswer> => {
    if (body instanceof Refusal) throw body;
    checkToken(application, request.headers.authorization);
    const atPath = routes.filter(({ path }) => path.test(url.pathname));
    if (atPath.length === 0) throw new Refusal(404, 'not_found', 'Niet gevonden.');
    const route = atPath.find(({ method }) => method === request.method);
    if (!route) throw new Refusal(405, 'method_not_allowed', 'Deze methode bestaat hier niet.');
    const question = await questionOf(request, body, url, route.path.exec(url.pathname)?.[1] ?? '');
    hear(question);
    checkScope(application, route.scope);
    return route.answer(question);
  };

  const serveApi = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const method = request.method ?? '';
    const wrong = fault?.({ method, path: url.pathname, count: count++ });
    const does = wrong ? FAULTS[wrong].does : true;
    const asked = await bodyOf(request);
    if (does === 'late') await gone(response);
    if (wrong && !does) return answerWrong(wrong, response, '');
    let question: Question | undefined;
    const hear = (heard: Question) => {
      question = heard;
    };
    const answer = await answerTo(request, url, asked, hear).catch((error: unknown) => {
      if (error instanceof Refusal) return { status: error.status, body: refusalBody(error) };
      throw error;
    });
    const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
    const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
    if (onExchange) {
      const form = question?.form && (await plainForm(question.form));
      const json = question?.hasJson ? question.json : undefined;
      onExchange({ method, url, headers: request.headers, json, form, status: answer.status, type, body });
    }
    if (wrong) return answerWrong(wrong, response, body);
    response.writeHead(answer.status, {
      ...(body && { 'content-type': type }),
      ...('location' in answer && answer.location && { location: answer.location }),
      'api-version': '1.0.0',
    });
    response.end(body);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      });
      response.end(pageOf(origin, held));
      return;
    }
    const document = held.documents.find(({ uuid }) => url.pathname === `/document/${uuid}`);
    if (document) return sendFile(response, document);
    await serveApi(request, response, url);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  routes = routesOf(origin, held, { partSize, saysLock, mayForce: scopes.has('documenten.geforceerd-unlock') });
  const bases = basesOf(origin);
  return {
    origin,
    held,
    settings: {
      ...bases,
      clientId,
      secret,
      rsin: RSIN,
      informatieobjecttype: `${bases.catalogi}/informatieobjecttypen/${TYPES.informatieobjecttype}`,
      besluittype: `${bases.catalogi}/besluittypen/${TYPES.besluittype}`,
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
