import type { ServerResponse } from 'node:http';
import { Refusal, refusalBody } from './answer';

/** What can go wrong on purpose with a request, and whether it is carried out all the same. */
export const FAULTS = {
  /** The line breaks before anything is done. */
  before: { does: false },
  /** Done, and the line breaks before the answer. */
  after: { does: true },
  /** Done, and the line breaks halfway the answer. */
  half: { does: true },
  /** Not done, and no answer ever comes. */
  silent: { does: false },
  /** Done, and no answer ever comes. */
  'silent-after': { does: true },
  /** Done only when the asker has given up waiting. */
  late: { does: 'late' },
  error: { does: false },
  /** Done, and yet 500. */
  'error-after': { does: true },
  busy: { does: false },
  /** A page for people where an API should be. */
  page: { does: false },
  /** Done, with an answer of another shape than the standard's. */
  shape: { does: true },
  /** Sends elsewhere. */
  redirect: { does: false },
} as const satisfies Record<string, { does: boolean | 'late' }>;

export type Fault = keyof typeof FAULTS;

const PROBLEM = { 'content-type': 'application/problem+json' };

/** Gives the wrong answer. @param right what the answer should have been, if it was made */
export const answerWrong = (fault: Fault, response: ServerResponse, right: string): void => {
  const { socket } = response;
  switch (fault) {
    case 'before':
    case 'after':
      socket?.destroy();
      return;
    case 'half':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': right.length + 10 });
      response.write(right.slice(0, right.length / 2), () => socket?.destroy());
      return;
    case 'silent':
    case 'silent-after':
    case 'late':
      return;
    case 'error':
    case 'error-after':
      response.writeHead(500, PROBLEM).end(JSON.stringify(refusalBody(new Refusal(500, 'error', 'Op verzoek.'))));
      return;
    case 'busy':
      response.writeHead(429, PROBLEM).end(JSON.stringify(refusalBody(new Refusal(429, 'throttled', 'Op verzoek.'))));
      return;
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Onderhoud</h1>');
      return;
    case 'shape':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"iets":"anders"}');
      return;
    case 'redirect':
      response.writeHead(302, { location: '/elders' }).end();
      return;
  }
};
