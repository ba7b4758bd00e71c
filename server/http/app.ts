import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serveClient } from './client-files';
import { securityHeaders } from './content-policy';
import type { HttpDeps } from './deps';
import { requireOwnOrigin, requireSession } from './guards';
import { handleError, Problem, sendProblem } from './problems';
import { agreementRoutes } from './routes/agreements';
import { calendarFile, calendarRoutes } from './routes/calendar';
import { closingRoutes } from './routes/closing';
import { consultRoutes } from './routes/consults';
import { decisionRoutes } from './routes/decisions';
import { entryRoute } from './routes/entry';
import { eventRoutes } from './routes/events';
import { exportRoutes } from './routes/exports';
import { familyRoutes } from './routes/families';
import { feedbackRoutes } from './routes/feedback';
import { guestSheetRoutes } from './routes/guest-sheets';
import { guestRoutes } from './routes/guests';
import { happenedRoutes } from './routes/happened';
import { healthRoute } from './routes/health';
import { joinRoutes } from './routes/join';
import { leadingRoutes } from './routes/leading';
import { letterheadRoutes } from './routes/letterhead';
import { linkRoutes } from './routes/links';
import { markRoutes } from './routes/marks';
import { meRoutes } from './routes/me';
import { meetingRoutes } from './routes/meetings';
import { outcomeRoutes } from './routes/outcomes';
import { planningRoutes } from './routes/planning';
import { regieRoutes } from './routes/regie';
import { releaseRoutes } from './routes/releases';
import { safetyRoutes } from './routes/safety';
import { seriesRoutes } from './routes/series';
import { talkRoutes } from './routes/talk';
import { timeLineRoute } from './routes/time-line';
import { todayRoute } from './routes/today';
import { createTurns } from './turns';

/** Commands are a few fields; anything larger goes over the sync path. In bytes. */
const BODY_LIMIT = 64 * 1024;

/** Per address, and an office shares one: twenty people who each reload every second stay below it. */
const API_CALLS_PER_MINUTE = 3000;

const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Casustafel',
    description: 'Aanmelden gaat met een persoonlijke link; een sessiecookie doet de rest.',
    version: '1',
  },
} as const;

const apiRoutes = (deps: HttpDeps) => async (api: FastifyInstance) => {
  await api.register(rateLimit, { max: API_CALLS_PER_MINUTE, timeWindow: '1 minute' });
  api.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  api.setNotFoundHandler((_request, reply) => sendProblem(reply, 'not-found'));
  api.get('/openapi.json', { schema: { hide: true } }, async () => api.swagger());
  await api.register(async (closed) => {
    closed.addHook('onRequest', requireSession(deps.access));
    await closed.register(meRoutes(deps));
    await closed.register(meetingRoutes(deps));
    await closed.register(eventRoutes(deps));
    await closed.register(leadingRoutes(deps));
    await closed.register(joinRoutes(deps));
    await closed.register(agreementRoutes(deps));
    await closed.register(safetyRoutes(deps));
    await closed.register(decisionRoutes(deps));
    await closed.register(exportRoutes(deps));
    await closed.register(releaseRoutes(deps));
    await closed.register(markRoutes(deps));
    await closed.register(letterheadRoutes(deps));
    await closed.register(feedbackRoutes(deps));
    await closed.register(happenedRoutes(deps));
    await closed.register(talkRoutes(deps));
    await closed.register(familyRoutes(deps));
    await closed.register(timeLineRoute(deps));
    await closed.register(outcomeRoutes(deps));
    await closed.register(regieRoutes(deps));
    await closed.register(seriesRoutes(deps));
    await closed.register(planningRoutes(deps));
    await closed.register(calendarRoutes(deps));
    await closed.register(closingRoutes(deps));
    await closed.register(linkRoutes(deps));
    await closed.register(consultRoutes(deps));
    await closed.register(guestRoutes(deps));
    await closed.register(guestSheetRoutes(deps));
    await closed.register(todayRoute(deps));
    // Who is not signed in does not learn which paths there are.
    closed.all('/*', { schema: { hide: true } }, async () => {
      throw new Problem('not-found');
    });
  });
};

/**
 * The HTTP side on a server that is already there (so that a taken port is known before any data is touched). Resolves
 * when it is ready; `handle` then takes that server's requests.
 */
export const createApp = async (
  deps: HttpDeps,
  server: Server,
): Promise<{ app: FastifyInstance; handle(request: IncomingMessage, response: ServerResponse): void }> => {
  const loggerInstance: FastifyBaseLogger = deps.log;
  const app = fastify({
    // A proxy on this machine says for whom it asks; anybody else who says so is not believed.
    trustProxy: 'loopback',
    loggerInstance,
    // A path holds the token of a personal link: requests are logged below, by their route.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    serverFactory: () => server,
  });
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.setErrorHandler(handleError);
  app.decorateRequest('standing', null);

  const turn = createTurns();
  app.addHook('onRequest', async ({ raw }, reply) => {
    await turn();
    // Who left meanwhile has no address any more, by which calls are counted, and hears no answer.
    if (raw.socket.remoteAddress !== undefined) return;
    raw.socket.destroy();
    reply.hijack();
  });
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    deps.log.info({ method, route: routeOptions.url ?? 'page', statusCode, ms: Math.round(elapsedTime) }, 'request');
  });
  await app.register(helmet, securityHeaders(deps.allowedOrigins));
  await app.register(cookie);
  await app.register(swagger, { openapi: OPENAPI });
  app.addHook('onRequest', requireOwnOrigin(deps.allowedOrigins));

  await app.register(healthRoute(deps));
  await app.register(entryRoute(deps));
  await app.register(calendarFile(deps));
  await app.register(apiRoutes(deps), { prefix: '/api' });
  await serveClient(app, deps.clientDir);
  await app.ready();
  return { app, handle: app.routing };
};
