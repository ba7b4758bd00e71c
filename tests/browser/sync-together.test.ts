import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAxe, complaintsOf, newPerson, SIZES } from '../harness/browser';
import { type RunningServer, startServer } from '../harness/server';
import { boardAddress, openBoard, shows, write } from './sync-helpers';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const open = async (role: string, family = 0, options = {}) => {
  const page = await newPerson(server, role, options);
  await openBoard(page, await boardAddress(server, page, family));
  return page;
};
const nameOf = (role: string) => server.links.find((link) => link.role === role)?.name ?? '';

describe('who is here', () => {
  test('shows who comes, and who left', async () => {
    const mine = await open('wijkteammedewerker', 1);
    await mine.getByRole('button', { name: 'U bent alleen op dit bord' }).waitFor();
    const theirs = await open('veilig-thuis', 1);
    await mine.getByRole('button', { name: '1 ander is hier' }).click();
    const list = mine.getByRole('dialog', { name: 'Wie zijn hier?' });
    await list.getByText(nameOf('veilig-thuis')).waitFor();
    await list.getByText('Veilig Thuis').first().waitFor();
    await mine.keyboard.press('Escape');
    await theirs.close();
    await mine.getByRole('button', { name: 'U bent alleen op dit bord' }).waitFor();
  });

  test('shows nobody who looks at another family', async () => {
    const mine = await open('wijkteammedewerker', 2);
    const theirs = await open('veilig-thuis', 2);
    await mine.getByRole('button', { name: '1 ander is hier' }).waitFor();
    await theirs.keyboard.press('Alt+ArrowDown');
    await mine.getByRole('button', { name: 'U bent alleen op dit bord' }).waitFor();
  });
});

test('what one writes the others read, and a board that one goes back to shows what came meanwhile', async () => {
  const mine = await open('wijkteammedewerker', 3);
  const theirs = await open('gedragsdeskundige', 3);
  await write(mine, 'voor iedereen te lezen');
  await theirs.getByText('voor iedereen te lezen').waitFor();
  await theirs.keyboard.press('Alt+ArrowDown');
  await theirs.getByText('voor iedereen te lezen').waitFor({ state: 'detached' });
  await write(mine, 'terwijl u weg was');
  await shows(mine, 'saved');
  await theirs.keyboard.press('Alt+ArrowUp');
  await theirs.getByText('terwijl u weg was').first().waitFor();
  for (const page of [mine, theirs]) expect(complaintsOf(page)).toEqual([]);
});

describe('for everyone', () => {
  test.each(Object.entries(SIZES))(
    'axe finds nothing in what the indicator and the people say, on a %s',
    async (_size, viewport) => {
      const theirs = await open('teamleider', 4);
      const mine = await open('wijkteammedewerker', 4, { viewport });
      await mine.getByRole('button', { name: 'Opslag: Opgeslagen' }).click();
      await mine.getByRole('dialog', { name: 'Is dit bord opgeslagen?' }).waitFor();
      await checkAxe(mine);
      await mine.keyboard.press('Escape');
      await mine.getByRole('button', { name: '1 ander is hier' }).click();
      await mine.getByRole('dialog', { name: 'Wie zijn hier?' }).waitFor();
      await checkAxe(mine);
      await theirs.close();
    },
  );
});
