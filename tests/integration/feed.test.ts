import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Door, openDoor } from '../harness/http';
import { setSeries } from '../harness/planned-series';
import { setTable, type Table } from '../harness/table';

let table: Table;
let door: Door;
let series: Awaited<ReturnType<typeof setSeries>>;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
  series = await setSeries(table);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

/** The path of a new calendar address of this person. */
const makeFeed = async (cookie: string): Promise<string> => {
  const answer = await door.ask('/api/calendar-feed', { method: 'POST', cookie });
  expect(answer.status).toBe(200);
  return new URL((await answer.json()).url).pathname;
};
const textOf = async (path: string) => (await door.ask(path)).text();
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name));
    return {
      uid: value('uid'),
      start: value('dtstart'),
      end: value('dtend'),
      summary: value('summary'),
      sequence: value('sequence'),
      status: value('status'),
      url: value('url'),
      location: value('location'),
    };
  });
const plan = (cookie: string, command: object) =>
  door.ask(`/api/meetings/${series.made.meetingId}/planning`, {
    method: 'POST',
    cookie,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(command),
  });

describe('a calendar address', () => {
  test('gives one’s own meetings, without a session, in UTC over the change to summer time', async () => {
    const path = await makeFeed(await series.cookieOf('Vast teamleider'));
    const answer = await door.ask(path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const events = eventsOf(await answer.text());
    expect(events.map(({ start, end }) => [start, end])).toEqual([
      ['2026-03-24T08:30:00Z', '2026-03-24T10:00:00Z'],
      ['2026-04-07T07:30:00Z', '2026-04-07T09:00:00Z'],
      ['2026-04-21T07:30:00Z', '2026-04-21T09:00:00Z'],
      ['2026-05-05T07:30:00Z', '2026-05-05T09:00:00Z'],
    ]);
    expect(events[0]).toMatchObject({
      uid: `${series.made.meetingId}@casustafel`,
      summary: 'Reeks De Linde',
      sequence: '0',
      status: 'CONFIRMED',
      url: `${door.url}/overleg/${series.made.meetingId}`,
      location: 'https://video.example/de-linde',
    });
  });

  test('has nothing of any family, and no reason', async () => {
    const leader = await series.cookieOf('Vast contactpersoon-jb');
    const path = await makeFeed(leader);
    await plan(leader, { act: 'cancel', version: 0, reason: 'Begrafenis in het gezin' });
    const text = (await textOf(path)).replaceAll('\r\n ', '');
    for (const word of ['S-1', 'S-2', 'Geheime', 'vraag', 'Begrafenis', 'Vast', 'Achter']) {
      expect(text).not.toContain(word);
    }
  });

  test('tells a calendar that a meeting was moved, cancelled, restored: the same event, newer', async () => {
    const leader = await series.cookieOf('Vast contactpersoon-jb');
    const path = await makeFeed(leader);
    const event = async () =>
      eventsOf(await textOf(path)).find(({ uid }) => uid === `${series.made.meetingId}@casustafel`);
    await plan(leader, { act: 'move', version: 0, startsAt: '2026-03-26T09:30', reason: 'x' });
    expect(await event()).toMatchObject({ start: '2026-03-26T08:30:00Z', sequence: '1', status: 'CONFIRMED' });
    await plan(leader, { act: 'cancel', version: 1, reason: 'x' });
    expect(await event()).toMatchObject({ sequence: '2', status: 'CANCELLED' });
    await plan(leader, { act: 'restore', version: 2 });
    expect(await event()).toMatchObject({ sequence: '3', status: 'CONFIRMED' });
  });

  test('marks the meetings of an achtervang as tentative until activated', async () => {
    const leader = await series.cookieOf('Vast contactpersoon-jb');
    const path = await makeFeed(await series.cookieOf('Achter TL'));
    expect(eventsOf(await textOf(path)).map(({ status }) => status)).toEqual(Array(4).fill('TENTATIVE'));
    await door.ask(`/api/meetings/${series.made.meetingId}/participants/${series.personOf('Achter TL')}/achtervang`, {
      method: 'POST',
      cookie: leader,
      headers: { 'content-type': 'application/json' },
      body: '{"active":true}',
    });
    expect(eventsOf(await textOf(path))[0]?.status).toBe('CONFIRMED');
  });

  test('shows what was until four weeks ago', async () => {
    const path = await makeFeed(await series.cookieOf('Vast teamleider'));
    table.clock.now = Date.parse('2026-05-01T12:00:00Z');
    expect(eventsOf(await textOf(path)).map(({ start }) => start.slice(0, 10))).toEqual([
      '2026-04-07',
      '2026-04-21',
      '2026-05-05',
    ]);
  });

  test('is gone when a new one is made, and when it is taken back', async () => {
    const cookie = await series.cookieOf('Vast teamleider');
    const state = async () => (await door.ask('/api/calendar-feed', { cookie })).json();
    expect(await state()).toEqual({});
    const first = await makeFeed(cookie);
    const second = await makeFeed(cookie);
    expect((await door.ask(first)).status).toBe(404);
    expect((await door.ask(second)).status).toBe(200);
    expect(await state()).toEqual({ since: '2026-03-10T12:00:00.000Z' });
    expect((await door.ask('/api/calendar-feed', { method: 'DELETE', cookie })).status).toBe(204);
    expect((await door.ask(second)).status).toBe(404);
    expect((await door.ask('/api/calendar-feed', { method: 'DELETE', cookie })).status).toBe(404);
    expect(await state()).toEqual({});
  });

  test('ends with the place at the table', async () => {
    const leader = await series.cookieOf('Vast contactpersoon-jb');
    const path = await makeFeed(await series.cookieOf('Vast teamleider'));
    await door.ask(`/api/series/${series.seriesId}/members/${series.personOf('Vast teamleider')}`, {
      method: 'DELETE',
      cookie: leader,
    });
    expect((await door.ask(path)).status).toBe(404);
  });

  test('is kept only as a digest, and not logged', async () => {
    const path = await makeFeed(await series.cookieOf('Vast teamleider'));
    await door.ask(path);
    const token = path.slice('/agenda/'.length, -'.ics'.length);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(door.logged.join('\n')).not.toContain(token);
    const feeds = await table.store.read(table.store.sql.selectFrom('calendar_feed').selectAll());
    expect(JSON.stringify(feeds)).not.toContain(token);
  });

  test('is not for a guest, and not for nobody', async () => {
    const guest = await table.cookieOf('gast');
    for (const method of ['GET', 'POST', 'DELETE']) {
      expect((await door.ask('/api/calendar-feed', { method, cookie: guest })).status).toBe(404);
      expect((await door.ask('/api/calendar-feed', { method })).status).toBe(401);
    }
    expect((await door.ask(`/agenda/${'x'.repeat(43)}.ics`)).status).toBe(404);
  });
});

test('too many readings from one address are refused', async () => {
  const read = () => door.ask(`/agenda/${'y'.repeat(43)}.ics`, { headers: { 'x-forwarded-for': '198.51.100.7' } });
  const answers = await Promise.all(Array.from({ length: 301 }, read));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
});
