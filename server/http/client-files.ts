import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STYLES } from './content-policy';
import { sendProblem } from './problems';

/** Of these nothing but what is really there is answered; every other path is a screen of the client. */
const NO_SCREEN = /^\/(?:api|assets|in|sync|health)(?:\/|$)|\.[a-z0-9]+$/i;

/** The bundler puts the content's hash in the names of these, so they never change. */
const HASHED = /[/\\]assets[/\\]/;

const NONCE_BYTES = 16;

/**
 * Serves the built client: its files as they are, and its one page for every path that is a screen. That page carries a
 * nonce, because react-aria makes a <style> of its own and looks for it there.
 */
export const serveClient = async (app: FastifyInstance, clientDir: string): Promise<void> => {
  const [beforeHead, afterHead] = (await readFile(join(clientDir, 'index.html'), 'utf8')).split('<head>');
  if (afterHead === undefined) throw new Error('the client has no page with a <head>');

  await app.register(fastifyStatic, {
    root: clientDir,
    index: false,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

  const sendPage = (reply: FastifyReply) => {
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const policy = String(reply.getHeader('content-security-policy'));
    return reply
      .code(200)
      .header('content-security-policy', policy.replace(STYLES, `${STYLES} 'nonce-${nonce}'`))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(`${beforeHead}<head><meta property="csp-nonce" nonce="${nonce}">${afterHead}`);
  };

  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const isScreen = (request.method === 'GET' || request.method === 'HEAD') && !NO_SCREEN.test(path);
    return isScreen ? sendPage(reply) : sendProblem(reply, 'not-found');
  });
};
