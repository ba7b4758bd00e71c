import rateLimit from '@fastify/rate-limit';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError } from '../../../shared/api/contract';
import { FeedState, NewFeed } from '../../../shared/api/series';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

/** Calendars ask every quarter of an hour or so; a whole office behind one address stays far below this. */
const READS_PER_MINUTE = 300;

/** One's own calendar address. */
export const calendarRoutes =
  ({ publicUrl, series: { feeds } }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    /** A guest comes for one family, once, and has no calendar here. */
    const ownerOf = (request: FastifyRequest): string => {
      const { personId, role } = sessionOf(request);
      if (role === 'gast') throw new Problem('not-found');
      return personId;
    };

    const state = {
      summary: 'Of er een eigen agenda-adres is',
      response: { 200: FeedState, 401: ApiError, 404: ApiError },
    };
    app.get('/calendar-feed', { schema: state }, async (request) => {
      const since = await feeds.since(ownerOf(request));
      return since === undefined ? {} : { since: new Date(since).toISOString() };
    });

    const make = {
      summary: 'Een eigen agenda-adres maken; een ouder adres vervalt',
      response: { 200: NewFeed, 401: ApiError, 403: ApiError, 404: ApiError },
    };
    app.post('/calendar-feed', { schema: make }, async (request) => ({
      url: `${publicUrl}/agenda/${await feeds.make(ownerOf(request))}.ics`,
    }));

    const revoke = {
      summary: 'Het eigen agenda-adres intrekken',
      response: { 204: Type.Null(), 401: ApiError, 403: ApiError, 404: ApiError },
    };
    app.delete('/calendar-feed', { schema: revoke }, async (request, reply) => {
      if (!(await feeds.revoke(ownerOf(request)))) throw new Problem('not-found');
      return reply.code(204).send(null);
    });
  };

/** The calendar itself, for a program that has no session: its address is the secret. */
export const calendarFile =
  ({ series: { feeds } }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(rateLimit, { max: READS_PER_MINUTE, timeWindow: '1 minute' });
    app.get(
      '/agenda/:token.ics',
      { schema: { hide: true, params: Type.Object({ token: Type.String() }) } },
      async (request, reply) => {
        reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
        const calendar = await feeds.read(request.params.token);
        if (calendar === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('Niet gevonden\n');
        return reply.type('text/calendar; charset=utf-8').send(calendar);
      },
    );
  };
