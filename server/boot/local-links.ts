import { chmod, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { ROLES } from '../../shared/api/roles';
import { makeLink, revokeLinks } from '../access/links';
import { digestOf } from '../access/tokens';
import { SYSTEM } from '../audit/audit';
import type { MadeParticipant } from '../meetings/create';
import { type Act, rows, type Store } from '../store/store';

/** What stands in links.json: local mode's way to hand out personal links. */
const LocalLinks = Type.Array(Type.Object({ role: Type.String(), name: Type.String(), url: Type.String() }));
export type LocalLink = Static<typeof LocalLinks>[number];

const fileOf = (dataDir: string): string => join(dataDir, 'links.json');

export const urlOf = (publicUrl: string, token: string): string => `${publicUrl}/in/${token}`;

const tokenIn = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** Undefined when the file is gone or is not what was written. */
const readLinks = async (dataDir: string): Promise<LocalLink[] | undefined> => {
  try {
    return Value.Parse(LocalLinks, JSON.parse(await readFile(fileOf(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
};

const writeLinks = async (dataDir: string, links: readonly LocalLink[]): Promise<void> => {
  const file = fileOf(dataDir);
  const unfinished = `${file}.tmp`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(links, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  // The mode given above does not count for a file that was there already.
  await chmod(unfinished, 0o600);
  await rename(unfinished, file);
};

/** Those of the links that still stand. */
const standing = async (store: Store, links: readonly LocalLink[], now: number): Promise<LocalLink[]> => {
  const found = await store.read(
    store.sql
      .selectFrom('link')
      .select('token_digest')
      .where('revoked_at', 'is', null)
      .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', now)])),
  );
  const digests = new Set(found.map(({ token_digest }) => Buffer.from(token_digest).toString('hex')));
  return links.filter(({ url }) => digests.has(digestOf(tokenIn(url)).toString('hex')));
};

/** Who leads the meeting first, as the roles are listed. */
const rankOf = (role: string): number => (ROLES as readonly string[]).indexOf(role);

/** Who stands in comes after those who sit at the table, and a guest comes last. */
const placeOf = ({ role, part }: { role: string; part: string | null }): number => {
  if (role === 'gast') return 2;
  return part === 'achtervang' ? 1 : 0;
};

/** New links in the place of those that stand: their tokens are nowhere, so nobody could be told them. */
const renewAll = (store: Store, publicUrl: string, at: number): Promise<LocalLink[]> =>
  store.write(function* (): Act<LocalLink[]> {
    const found = yield* rows(
      store.sql
        .selectFrom('link')
        .innerJoin('person', 'person.id', 'link.person_id')
        .leftJoin('participant', (join) =>
          join.onRef('participant.person_id', '=', 'person.id').onRef('participant.meeting_id', '=', 'link.meeting_id'),
        )
        .select(['link.meeting_id', 'link.person_id', 'link.conference_id', 'link.expires_at'])
        .select(['person.name', 'person.role', 'participant.part'])
        .where('link.revoked_at', 'is', null)
        .where((is) => is.or([is('link.expires_at', 'is', null), is('link.expires_at', '>', at)]))
        .orderBy('person.name')
        .orderBy('link.created_at'),
    );
    // Who has several links needs one: it lets them into all of their meetings.
    const holders = [...new Map(found.map((holder) => [holder.person_id, holder])).values()];
    holders.sort((a, b) => placeOf(a) - placeOf(b) || rankOf(a.role) - rankOf(b.role));
    const links: LocalLink[] = [];
    for (const { meeting_id, person_id, conference_id, expires_at, name, role } of holders) {
      const guest = conference_id && expires_at ? { conferenceId: conference_id, expiresAt: expires_at } : undefined;
      const order = { meetingId: meeting_id, personId: person_id, by: SYSTEM, at, ...(guest && { guest }) };
      yield* revokeLinks(store, order);
      links.push({ role, name, url: urlOf(publicUrl, yield* makeLink(store, order)) });
    }
    return links;
  });

/**
 * The personal links of local mode, as they read today (the port may have changed), and written down again. When
 * links.json was lost, the old links are revoked and new ones made.
 * @param made the participants of a meeting that this start has made
 */
export const localLinks = async (
  store: Store,
  { dataDir, publicUrl }: { dataDir: string; publicUrl: string },
  made: readonly MadeParticipant[] | undefined,
): Promise<LocalLink[]> => {
  const fresh = made?.map(({ role, name, token }) => ({ role, name, url: urlOf(publicUrl, token) }));
  const kept = fresh ?? (await readLinks(dataDir));
  const links = kept
    ? (await standing(store, kept, Date.now())).map((link) => ({ ...link, url: urlOf(publicUrl, tokenIn(link.url)) }))
    : await renewAll(store, publicUrl, Date.now());
  await writeLinks(dataDir, links);
  return links;
};
