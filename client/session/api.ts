import type { ApiError } from '../../shared/api/contract';
import { SESSION_HEADER, SESSION_PARAM } from '../../shared/api/session';

export const ME_PATH = '/api/me';

/** An answer of the server that is not the one asked for; `message` can be shown. Status 0: no answer at all. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
  }
}

/** The data of the server went back to an earlier moment; the session went with what came after. */
export const isRestored = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'restored';

/** Another session than this page's is now the browser's. */
export const isOtherSession = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'other-session';

export const isNoSession = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

/** The session of this page, once it is known: every call says so. */
let session: string | undefined;
export const bindSession = (id: string | undefined): void => {
  session = id;
};
/** The address of a stream of this session. */
export const ofSession = (path: string): string =>
  session ? `${path}?${new URLSearchParams({ [SESSION_PARAM]: session })}` : path;

const isApiError = (body: unknown): body is ApiError =>
  typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string';

const readBody = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  return response.json().catch(() => undefined);
};

const send = async <Answer>(method: string, path: string, body?: BodyInit, type?: string): Promise<Answer> => {
  const headers = {
    accept: 'application/json',
    ...(type && { 'content-type': type }),
    // Whose session there is, is asked without one.
    ...(session && path !== ME_PATH && { [SESSION_HEADER]: session }),
  };
  const response = await fetch(path, { method, headers, ...(body && { body }) }).catch(() => undefined);
  if (!response) throw new ApiProblem(0, 'no-connection', '');
  const answer = await readBody(response);
  if (response.ok) return answer as Answer;
  const { code, message } = isApiError(answer) ? answer : { code: 'unknown', message: '' };
  throw new ApiProblem(response.status, code, message);
};

const call = <Answer>(method: string, path: string, body?: object): Promise<Answer> =>
  body ? send(method, path, JSON.stringify(body), 'application/json') : send(method, path);

/** Asks our own server, which checks its answers against shared/api/contract.ts before it sends them. */
export const api = {
  get: <Answer>(path: string) => call<Answer>('GET', path),
  put: <Answer>(path: string, body: object) => call<Answer>('PUT', path, body),
  /** @param type of the file: the one that the system of this device names may be another */
  putFile: <Answer>(path: string, file: Blob, type: string) => send<Answer>('PUT', path, file, type),
  post: <Answer>(path: string, body?: object) => call<Answer>('POST', path, body),
  delete: <Answer = void>(path: string) => call<Answer>('DELETE', path),
};
