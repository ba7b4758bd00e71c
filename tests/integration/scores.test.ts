import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../shared/api/contract';
import { ROLES } from '../../shared/api/roles';
import type { RoundCommand } from '../../shared/api/safety';
import { SCORE_ANSWERS } from '../../shared/safety/scores';
import { type Door, openDoor } from '../harness/http';
import { setTable, type Table } from '../harness/table';
import { weighingAt } from '../harness/weighing';

let table: Table;
let door: Door;
let at: ReturnType<typeof weighingAt>;
beforeEach(async () => {
  table = await setTable();
  door = await openDoor(table);
  at = weighingAt(table, door);
});
afterEach(async () => {
  await door.close();
  await table.close();
});

const LEADER: Role = 'contactpersoon-jb';
const MEMBERS: readonly Role[] = ['teamleider', 'wijkteammedewerker', 'veilig-thuis', 'gedragsdeskundige'];
const scoresOnDisk = () => table.store.read(table.store.sql.selectFrom('score').selectAll());
const audited = async () =>
  (await table.store.read(table.store.sql.selectFrom('audit').select('act').where('act', 'like', '%score%'))).map(
    ({ act }) => act,
  );
const judge = (child: string, version = 0) =>
  at.weigh('wijkteammedewerker', { act: 'judge', version, child, reasons: 'De afspraken houden.', dissent: [] });
const childKey = async (): Promise<string> => (await at.page()).children[0]?.key ?? '';
const ledBy = (role: Role) => {
  const leader = table.personOf(role);
  return table.store.sql.insertInto('facilitation').values({
    meeting_id: table.meeting.meetingId,
    version: 1,
    leader,
    turn: null,
    last_turn: null,
    last_turn_ended_at: null,
    state: JSON.stringify({ version: 1, leader, shown: {} }),
  });
};
const close = async (): Promise<Response> => {
  await table.store.write(function* () {
    yield ledBy(LEADER);
    yield table.store.sql.updateTable('meeting').set({ state: 'open' }).where('id', '=', table.meeting.meetingId);
  });
  return at.send(LEADER, 'POST', '/close', { version: 0, next: false });
};

describe('a round', () => {
  test('shows how many answered, one’s own answer, and after the reveal who gave which', async () => {
    const id = await at.ask();
    await at.answer('teamleider', id, 0, '03');
    await at.answer('veilig-thuis', id, 0, '--');
    expect(await at.roundOf('teamleider', id)).toMatchObject({ state: 'open', answered: 2, mine: { answer: '03' } });
    expect(await at.roundOf('gedragsdeskundige', id)).toEqual({
      id,
      child: (await at.page('gedragsdeskundige')).children[0],
      number: 1,
      state: 'open',
      answered: 2,
      mine: { version: 0 },
    });
    expect((await at.reveal(id)).status).toBe(200);
    const revealed = await at.roundOf('gedragsdeskundige', id);
    expect(revealed).toMatchObject({ state: 'revealed', answered: 2 });
    expect(revealed?.scores?.map(({ name, answer }) => [name, answer]).sort()).toEqual([
      ['Persoon teamleider', '03'],
      ['Persoon veilig-thuis', '--'],
    ]);
    expect(revealed).not.toHaveProperty('mine');
    expect(await audited()).toEqual(['scores-asked', 'scores-revealed']);
  });

  test('takes a changed answer until the reveal, and none after', async () => {
    const id = await at.ask();
    await at.answer('teamleider', id, 0, '03');
    expect((await at.answer('teamleider', id, 1, '08')).status).toBe(200);
    await at.reveal(id);
    expect((await at.answer('teamleider', id, 2, '10')).status).toBe(409);
    expect((await at.answer('veilig-thuis', id, 0, '10')).status).toBe(409);
    expect((await at.roundOf('teamleider', id))?.scores?.map(({ answer }) => answer)).toEqual(['08']);
  });

  test('is revealed together with the others in one go', async () => {
    const first = await at.ask();
    const second = await at.ask('~de jongste');
    await at.reveal(first, second);
    expect((await at.page()).rounds.map(({ state }) => state)).toEqual(['revealed', 'revealed']);
    expect(await audited()).toEqual(['scores-asked', 'scores-asked', 'scores-revealed']);
  });

  test('is asked again as a second one; not while one is open for that child', async () => {
    const first = await at.ask();
    const child = await childKey();
    const again: RoundCommand = { act: 'ask', rounds: [{ id: nanoid(), child }] };
    expect((await at.round(LEADER, again)).status).toBe(409);
    await at.reveal(first);
    expect((await at.round(LEADER, again)).status).toBe(200);
    expect((await at.page()).rounds.map(({ number, state }) => [number, state])).toEqual([
      [1, 'revealed'],
      [2, 'open'],
    ]);
  });

  test('can be taken back while it is open, with all that was answered; not once it was revealed', async () => {
    const id = await at.ask();
    await at.answer('teamleider', id, 0, '03');
    for (const _ of [1, 2]) expect((await at.round(LEADER, { act: 'cancel', rounds: [id] })).status).toBe(200);
    expect([(await at.page()).rounds, await scoresOnDisk()]).toEqual([[], []]);
    expect((await at.answer('teamleider', id, 1, '04')).status).toBe(409);
    const other = await at.ask();
    await at.reveal(other);
    expect((await at.round(LEADER, { act: 'cancel', rounds: [other] })).status).toBe(409);
    expect(await audited()).toEqual(['scores-asked', 'scores-cancelled', 'scores-asked', 'scores-revealed']);
  });

  test('is of its own family: another’s answers nothing', async () => {
    const [, second] = await table.store.read(
      table.store.sql.selectFrom('conference').select('id').orderBy('position'),
    );
    const elsewhere = weighingAt(table, door, second?.id);
    const id = await at.ask();
    expect((await elsewhere.answer('teamleider', id, 0, '03')).status).toBe(409);
    expect((await elsewhere.reveal(id)).status).toBe(409);
    expect((await at.roundOf(LEADER, id))?.state).toBe('open');
  });
});

describe('no answer is lost or doubled', () => {
  test('by a hundred retries at the same moment', async () => {
    const id = await at.ask();
    const sent = MEMBERS.flatMap((role, i) =>
      Array.from({ length: 25 }, () => at.answer(role, id, 0, SCORE_ANSWERS[i + 2] ?? '')),
    );
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 200));
    expect((await at.roundOf(LEADER, id))?.answered).toBe(4);
    await at.reveal(id);
    const scores = (await at.roundOf(LEADER, id))?.scores ?? [];
    expect(scores.map(({ answer }) => answer).sort()).toEqual(['02', '03', '04', '05']);
  });

  test('by a hundred reveals, and answers that race with them: each either stands or was refused', async () => {
    const id = await at.ask();
    const [answers, reveals] = await Promise.all([
      Promise.all(MEMBERS.map((role) => at.answer(role, id, 0, '05'))),
      Promise.all(Array.from({ length: 100 }, () => at.reveal(id))),
    ]);
    expect(new Set(reveals.map(({ status }) => status))).toEqual(new Set([200]));
    const stood = answers.filter(({ status }) => status === 200).length;
    expect(stood + answers.filter(({ status }) => status === 409).length).toBe(MEMBERS.length);
    expect((await at.roundOf(LEADER, id))?.scores).toHaveLength(stood);
    expect(await audited()).toEqual(['scores-asked', 'scores-revealed']);
  });

  test('by asking twice with the same id', async () => {
    const id = nanoid();
    await Promise.all([1, 2, 3].map(() => at.ask(undefined, id)));
    expect((await at.page()).rounds).toHaveLength(1);
    expect(await audited()).toEqual(['scores-asked']);
  });

  test('by a retry that arrives after a later answer', async () => {
    const id = await at.ask();
    await at.answer('teamleider', id, 0, '03');
    await at.answer('teamleider', id, 1, '07');
    expect((await at.answer('teamleider', id, 0, '03')).status).toBe(409);
    expect((await at.roundOf('teamleider', id))?.mine).toEqual({ version: 2, answer: '07' });
  });

  test('when the reply went missing and it is sent again after the reveal', async () => {
    const id = await at.ask();
    await at.answer('teamleider', id, 0, '03');
    await at.reveal(id);
    expect((await at.answer('teamleider', id, 0, '03')).status).toBe(200);
    expect((await at.answer('teamleider', id, 0, '04')).status).toBe(409);
  });

  test('when somebody joins late, or goes', async () => {
    const { store, meeting } = table;
    const setActive = (role: Role, active: number) =>
      store.write(function* () {
        yield store.sql
          .updateTable('participant')
          .set({ active })
          .where('meeting_id', '=', meeting.meetingId)
          .where('person_id', '=', table.personOf(role));
      });
    await setActive('gedragsdeskundige', 0);
    const id = await at.ask();
    expect((await at.answer('gedragsdeskundige', id, 0, '02')).status).toBe(404);
    await setActive('gedragsdeskundige', 1);
    expect((await at.answer('gedragsdeskundige', id, 0, '02')).status).toBe(200);
    await at.answer('teamleider', id, 0, '09');
    await setActive('teamleider', 0);
    await at.reveal(id);
    const scores = (await at.roundOf(LEADER, id))?.scores ?? [];
    expect(scores.map(({ answer }) => answer).sort()).toEqual(['02', '09']);
  });
});

describe('single numbers', () => {
  test('are gone from disk once the table laid down its judgement', async () => {
    const id = await at.ask();
    await at.answer('teamleider', id, 0, '03');
    await at.answer('veilig-thuis', id, 0, '09');
    const [first, second] = await scoresOnDisk();
    await at.reveal(id);
    expect((await judge(await childKey())).status).toBe(200);
    expect(await scoresOnDisk()).toEqual([]);
    expect(await at.roundOf(LEADER, id)).toMatchObject({ state: 'judged', answered: 0, scores: [] });
    await door.close();
    await table.store.close();
    const bytes = Buffer.concat(readdirSync(table.dataDir).map((file) => readFileSync(join(table.dataDir, file))));
    for (const score of [first, second]) expect(bytes.includes(Buffer.from(score?.sealed ?? bytes))).toBe(false);
    table = await setTable();
    door = await openDoor(table);
  });

  test('stay until the family is closed where the series says so', async () => {
    await table.store.write(function* () {
      const { sql } = table.store;
      yield sql.insertInto('series').values({
        id: 'series-1',
        title: 'Reeks',
        first_day: '2026-03-10',
        time: '13:00',
        every_weeks: 2,
        minutes: 120,
        call_url: null,
        on_holiday: 'skip',
        table_sees: 1,
        days_before: 7,
        days_after: 7,
        steps: null,
        keeps_scores: 1,
      });
      for (const { personId } of table.meeting.participants.filter((one) => one.role !== 'gast')) {
        yield sql.insertInto('series_member').values({ series_id: 'series-1', person_id: personId, part: 'member' });
      }
      yield sql.updateTable('meeting').set({ series_id: 'series-1' }).where('id', '=', table.meeting.meetingId);
    });
    const id = await at.ask();
    await at.answer('teamleider', id, 0, '03');
    await at.reveal(id);
    await judge(await childKey());
    expect(await at.roundOf(LEADER, id)).toMatchObject({ state: 'judged', scores: [{ answer: '03' }] });
    expect((await close()).status).toBe(200);
    expect(await scoresOnDisk()).toEqual([]);
  });

  test('do not outlive the conference, judged or not, revealed or not', async () => {
    const [open, revealed] = [await at.ask(), await at.ask('~de jongste')];
    for (const id of [open, revealed]) await at.answer('teamleider', id, 0, '03');
    await at.reveal(revealed);
    expect((await close()).status).toBe(200);
    expect(await scoresOnDisk()).toEqual([]);
    expect((await at.page()).rounds.map(({ id, state }) => [id, state])).toEqual([[revealed, 'judged']]);
    expect((await at.answer('teamleider', open, 1, '04')).status).toBe(404);
  });

  test('are not judged while the question is still open', async () => {
    await at.ask();
    expect((await judge(await childKey())).status).toBe(409);
    expect((await at.page()).judgements).toEqual([]);
  });
});

describe('who may', () => {
  test.each(ROLES)('answer, and ask while nobody leads: %s', async (role) => {
    const id = await at.ask();
    expect((await at.answer(role, id, 0, '05')).status).toBe(role === 'gast' ? 404 : 200);
    const asked = await at.round(role, { act: 'ask', rounds: [{ id: nanoid(), child: '~de jongste' }] });
    expect(asked.status).toBe(role === LEADER ? 200 : 404);
  });

  test('ask once somebody leads: who leads', async () => {
    await table.store.write(function* () {
      yield ledBy('teamleider');
    });
    const asks: RoundCommand = { act: 'ask', rounds: [{ id: nanoid(), child: '~de jongste' }] };
    expect((await at.round(LEADER, asks)).status).toBe(404);
    expect((await at.round('teamleider', asks)).status).toBe(200);
  });

  test('give only what is an answer', async () => {
    const id = await at.ask();
    for (const answer of ['11', '5', '', '-1', 'ja']) {
      expect((await at.answer('teamleider', id, 0, answer)).status).toBe(400);
    }
  });
});
