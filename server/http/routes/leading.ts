import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { ApiError, Meeting } from '../../../shared/api/contract';
import { LeadingCommand } from '../../../shared/api/leading';
import type { VerbOf } from '../../access/policy';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const verbFor = ({ act }: LeadingCommand): VerbOf<'meeting'> => {
  if (act === 'take-over') return 'take-over';
  return act === 'hand' || act === 'choose' ? 'join' : 'lead';
};

/** Leading a meeting, and taking part in what who leads asks. */
export const leadingRoutes =
  ({ access, leading, meetings }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const schema = {
      summary: 'Het overleg leiden: openen, gezin en stap kiezen, de klok, handen, stemmen, leiding overdragen',
      params: Type.Object({ id: Type.String() }),
      body: LeadingCommand,
      response: { 200: Meeting, 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError },
    };
    app.post('/meetings/:id/leading', { schema }, async (request) => {
      const session = sessionOf(request);
      const meetingId = request.params.id;
      const command = request.body;
      const may = await access.may(session, { resource: 'meeting', verb: verbFor(command), meetingId });
      if (!may) throw new Problem('not-found');
      const led = await leading.command(meetingId, session.personId, command);
      if (led !== 'done') throw new Problem(led);
      const meeting = await meetings.read(session, meetingId);
      if (!meeting) throw new Problem('not-found');
      return meeting;
    });
  };
