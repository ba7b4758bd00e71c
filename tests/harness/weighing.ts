import { nanoid } from 'nanoid';
import type { Role } from '../../shared/api/contract';
import type { Round, RoundCommand, VoiceChange, WeighingCommand, WeighingPage } from '../../shared/api/safety';
import type { Door } from './http';
import type { Table } from './table';

/** Commands of a weighing over the API, each in the name of a role at the table. */
export const weighingAt = (table: Table, door: Door, conferenceId = table.conferenceId) => {
  const base = `/api/conferences/${conferenceId}`;
  const cookies = new Map<Role, Promise<string>>();
  /** One session for each role. */
  const cookieOf = (role: Role): Promise<string> => {
    const cookie = cookies.get(role) ?? table.cookieOf(role);
    cookies.set(role, cookie);
    return cookie;
  };
  const send = async (role: Role, method: string, path: string, body: object): Promise<Response> =>
    door.ask(base + path, {
      method,
      cookie: await cookieOf(role),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const read = async (role: Role): Promise<Response> => door.ask(`${base}/weighing`, { cookie: await cookieOf(role) });
  const page = async (role: Role = 'wijkteammedewerker'): Promise<WeighingPage> => (await read(role)).json();
  const round = (role: Role, body: RoundCommand) => send(role, 'POST', '/rounds', body);
  return {
    cookieOf,
    send,
    read,
    page,
    round,
    weigh: (role: Role, body: WeighingCommand) => send(role, 'POST', '/weighing', body),
    /** Asks the question for a child; by default the first that the family has. Returns the round's id. */
    ask: async (child?: string, id = nanoid()): Promise<string> => {
      const first = child ?? (await page()).children[0]?.key ?? '~het kind';
      const answer = await round('contactpersoon-jb', { act: 'ask', rounds: [{ id, child: first }] });
      if (!answer.ok) throw new Error(`the question was refused: ${answer.status}`);
      return id;
    },
    answer: (role: Role, roundId: string, version: number, answer: string) =>
      send(role, 'PUT', `/rounds/${roundId}/answer`, { version, answer }),
    reveal: (...rounds: string[]) => round('contactpersoon-jb', { act: 'reveal', rounds }),
    layDown: (body: Omit<VoiceChange, 'version'> & { id?: string }) =>
      send('wijkteammedewerker', 'POST', '/voices', { id: nanoid(), ...body }),
    roundOf: async (role: Role, id: string): Promise<Round | undefined> =>
      (await page(role)).rounds.find((one) => one.id === id),
  };
};
