import { makeLink, revokeLinks } from '../access/links';
import { SYSTEM } from '../audit/audit';
import { type Act, first, type Store } from '../store/store';
import { checkFolders } from './check-folders';
import { readConfig } from './config';
import { addressesOf } from './listen';
import { urlOf } from './local-links';
import { openData } from './open-data';
import { runOrRefuse, say } from './say';
import { StartProblem } from './start-problem';

interface Found {
  id: string;
  name: string;
  organisation: string;
}

const byName = async ({ sql, read }: Store, name: string, organisation: string | undefined): Promise<Found> => {
  const found = await read(
    sql
      .selectFrom('person')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .select(['person.id', 'person.name', 'organisation.name as organisation'])
      .where('person.role', '!=', 'gast')
      .where((is) => is.fn('lower', ['person.name']), '=', name.toLowerCase()),
  );
  const fitting = found.filter((one) => organisation === undefined || one.organisation === organisation);
  const [person] = fitting;
  if (!person) throw new StartProblem(`Niemand heet ${name}${organisation ? ` bij ${organisation}` : ''}.`);
  if (fitting.length > 1) {
    const which = fitting.map((one) => `  npm run link -- "${one.name}" "${one.organisation}"`);
    throw new StartProblem(`Er zijn er meer die ${name} heten. Zeg van welke organisatie:\n${which.join('\n')}`);
  }
  return person;
};

/** Older links and sessions of this person end with it. */
function* newLink(store: Store, personId: string): Act<string> {
  const at = Date.now();
  const meeting = yield* first(
    store.sql
      .selectFrom('participant')
      .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
      .select('meeting.id')
      .where('participant.person_id', '=', personId)
      .orderBy('meeting.starts_at', 'desc'),
  );
  if (!meeting) throw new StartProblem('Deze persoon zit aan geen enkele tafel.');
  yield* revokeLinks(store, { personId, by: SYSTEM, at });
  return yield* makeLink(store, { meetingId: meeting.id, personId, by: SYSTEM, at });
}

/**
 * `npm run link -- "name" ["organisation"]`: a new personal link for somebody of whose organisation nobody else is at the
 * table to make one. Shown once.
 */
const link = async (): Promise<void> => {
  const program = process.argv.findIndex((part) => part === 'link' || part.endsWith('link.js'));
  const [name, organisation] = process.argv.slice(program + 1);
  if (!name) throw new StartProblem('Zeg voor wie: npm run link -- "Voornaam Achternaam"');
  const config = readConfig(process.env, process.cwd());
  const data = await openData(config, await checkFolders(config));
  try {
    const person = await byName(data.store, name.trim(), organisation?.trim());
    const token = await data.store.write(() => newLink(data.store, person.id));
    say(
      `Nieuwe link voor ${person.name} (${person.organisation}). Geef hem alleen aan deze persoon; hij wordt één keer getoond.`,
    );
    say(urlOf(addressesOf(config, config.port).publicUrl, token));
  } finally {
    await data.close();
  }
};

await runOrRefuse('Casustafel maakt geen link', link);
