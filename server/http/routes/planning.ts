import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError, Meeting } from '../../../shared/api/contract';
import { AchtervangCommand, PlanningCommand } from '../../../shared/api/series';
import type { VerbOf } from '../../access/policy';
import type { Done } from '../../series/keeper';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const response = { 200: Meeting, 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** When one meeting is held, or whether, and who stands in at it. */
export const planningRoutes =
  ({ access, meetings, series: { planning } }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const command = async (
      request: FastifyRequest,
      [verb, meetingId]: [VerbOf<'meeting'>, string],
      act: (by: string) => Promise<Done>,
    ): Promise<Meeting> => {
      const session = sessionOf(request);
      if (!(await access.may(session, { resource: 'meeting', verb, meetingId }))) throw new Problem('not-found');
      const done = await act(session.personId);
      if (done !== 'done') throw new Problem(done);
      const meeting = await meetings.read(session, meetingId);
      if (!meeting) throw new Problem('not-found');
      return meeting;
    };

    const plan = {
      summary: 'Een overleg verplaatsen, overslaan, afzeggen of herstellen, met een reden voor de hele tafel',
      params: Type.Object({ id: Type.String() }),
      body: PlanningCommand,
      response,
    };
    app.post('/meetings/:id/planning', { schema: plan }, (request) => {
      const { id } = request.params;
      return command(request, ['plan', id], (by) => planning.command(id, by, request.body));
    });

    const standIn = {
      summary: 'Een achtervang voor dit overleg activeren, of terugzetten',
      params: Type.Object({ id: Type.String(), personId: Type.String() }),
      body: AchtervangCommand,
      response,
    };
    app.post('/meetings/:id/participants/:personId/achtervang', { schema: standIn }, (request) => {
      const { id, personId } = request.params;
      const { active } = request.body;
      return command(request, ['stand-in', id], (by) => planning.setActive({ meetingId: id, personId, by, active }));
    });
  };
