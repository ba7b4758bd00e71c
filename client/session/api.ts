import type { ApiError } from '../../shared/api/contract';

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

export const isNoSession = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

const isApiError = (body: unknown): body is ApiError =>
  typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string';

const readBody = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  return response.json().catch(() => undefined);
};

const call = async <Answer>(method: string, path: string): Promise<Answer> => {
  const response = await fetch(path, { method, headers: { accept: 'application/json' } }).catch(() => undefined);
  if (!response) throw new ApiProblem(0, 'no-connection', '');
  const body = await readBody(response);
  if (response.ok) return body as Answer;
  const { code, message } = isApiError(body) ? body : { code: 'unknown', message: '' };
  throw new ApiProblem(response.status, code, message);
};

/** Asks our own server, which checks its answers against shared/api/contract.ts before it sends them. */
export const api = {
  get: <Answer>(path: string) => call<Answer>('GET', path),
  post: <Answer>(path: string) => call<Answer>('POST', path),
  delete: (path: string) => call<void>('DELETE', path),
};
