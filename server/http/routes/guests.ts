import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { ApiError, NewLink } from '../../../shared/api/contract';
import { Attendance, AttendanceChange, Guests, Invitation, Invited } from '../../../shared/api/guests';
import type { VerbOf } from '../../access/policy';
import type { HttpDeps } from '../deps';
import { sessionOf } from '../guards';
import { Problem } from '../problems';

const Params = Type.Object({ id: Type.String() });
const OfOne = Type.Object({ id: Type.String(), personId: Type.String() });
const refusals = { 400: ApiError, 401: ApiError, 403: ApiError, 404: ApiError, 409: ApiError };

/** A family's guests, and who was there for it, as the table sees and keeps them. */
export const guestRoutes =
  ({ access, attendance, guests, publicUrl }: HttpDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const may = (request: FastifyRequest, conferenceId: string, verb: VerbOf<'conference'>) =>
      access.may(sessionOf(request), { resource: 'conference', verb, conferenceId });
    const require = async (request: FastifyRequest, conferenceId: string, verb: VerbOf<'conference'>) => {
      if (!(await may(request, conferenceId, verb))) throw new Problem('not-found');
      return sessionOf(request);
    };
    const linkOf = (token: string) => `${publicUrl}/in/${token}`;

    const list = { summary: 'De gasten van een gezin', params: Params, response: { 200: Guests, ...refusals } };
    app.get('/conferences/:id/guests', { schema: list }, async (request) => {
      const { id } = request.params;
      await require(request, id, 'read');
      return { guests: await guests.list(id), mayInvite: await may(request, id, 'invite') };
    });

    const invite = {
      summary: 'Een gast vragen voor één gezin; de persoonlijke link wordt één keer gegeven',
      params: Params,
      body: Invitation,
      response: { 200: Invited, ...refusals },
    };
    app.post('/conferences/:id/guests', { schema: invite }, async (request) => {
      const { id } = request.params;
      const { personId: by } = await require(request, id, 'invite');
      const invited = await guests.invite(id, by, request.body);
      if (invited === 'unfit') throw new Problem('unfit');
      return { personId: invited.personId, url: linkOf(invited.token) };
    });

    const revoke = {
      summary: 'De uitnodiging van een gast intrekken; de gast wordt meteen afgemeld',
      params: OfOne,
      response: { 204: Type.Null(), ...refusals },
    };
    app.delete('/conferences/:id/guests/:personId', { schema: revoke }, async (request, reply) => {
      const { id, personId } = request.params;
      const { personId: by } = await require(request, id, 'invite');
      if (!(await guests.revoke({ conferenceId: id, personId, by }))) throw new Problem('not-found');
      return reply.code(204).send(null);
    });

    const renew = {
      summary: 'Een nieuwe link voor een gast maken; oudere links en aanmeldingen vervallen',
      params: OfOne,
      response: { 200: NewLink, ...refusals },
    };
    app.post('/conferences/:id/guests/:personId/link', { schema: renew }, async (request) => {
      const { id, personId } = request.params;
      const { personId: by } = await require(request, id, 'invite');
      const token = await guests.renew({ conferenceId: id, personId, by });
      if (!token) throw new Problem('not-found');
      return { url: linkOf(token) };
    });

    const present = {
      summary: 'Wie erbij was toen een gezin werd besproken, en hoe dat bekend is',
      params: Params,
      response: { 200: Attendance, ...refusals },
    };
    app.get('/conferences/:id/attendance', { schema: present }, async (request) => {
      const { id } = request.params;
      await require(request, id, 'read');
      return { people: await attendance.list(id), maySet: await may(request, id, 'attend') };
    });

    const set = {
      summary: 'Vastleggen dat iemand erbij was, of niet',
      params: Params,
      body: AttendanceChange,
      response: { 200: Attendance, ...refusals },
    };
    app.post('/conferences/:id/attendance', { schema: set }, async (request) => {
      const { id } = request.params;
      const { personId, present: isPresent } = request.body;
      const { personId: by } = await require(request, id, 'attend');
      if (!(await attendance.set(id, personId, isPresent, by))) throw new Problem('not-found');
      return { people: await attendance.list(id), maySet: true };
    });
  };
