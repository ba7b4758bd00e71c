import { type Adult, type AdultPart, type FamilyPeople, members, memberWords } from '../family/members';
import { type RecordChild, wordsOfKey } from '../safety/weighing';
import { type CopyChild, copyChild, type ExportSource } from './copy';
import { childInWords } from './words';

/** Whom of a family somebody's words mean, and what a child is called for one reader: the same wherever it stands. */

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, '');

const NO_PEOPLE: FamilyPeople = { children: [] };
/** Words for somebody of a family, when nobody is laid down who is called so. */
const KIN =
  /\b(moeders?|vaders?|ouders?|mama|papa|stief\w+|oma|opa|kind(eren)?|zoons?|dochters?|broers?|broertjes?|zus(sen|jes?)?|partner)\b/i;

/** What a text calls an adult of this part. */
const CALLED: Readonly<Partial<Record<AdultPart, string>>> = {
  moeder: 'moeder|mama|mam',
  vader: 'vader|papa|pap',
  partner: 'partner|vriend|vriendin|stiefvader|stiefmoeder',
  voogd: 'voogd',
};

/** Finds whether a text names somebody, as a word of its own or of whom something is: "moeders werk". */
const nameFinder = ({ part, words }: Adult): RegExp | undefined => {
  const own = words?.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const called = [CALLED[part], own].filter(Boolean).join('|');
  return called ? new RegExp(`(?<!\\p{L})(${called})s?(?!\\p{L})`, 'iu') : undefined;
};

export interface Labels {
  /** Ids of the adults whom a text names. */
  namedIn(text: string): string[];
  /** The id of the child that words mean; undefined when no one child is laid down that is called so. */
  childOf(words: string): string | undefined;
  /** The id of the member that words mean, SOMEBODY as words for kin that mean nobody in particular, else undefined. */
  memberOf(words: string): string | undefined;
}

/** Only those that mean one person: "vader" means nobody where there are two. */
const onlyOne = (found: readonly string[]): string | undefined => {
  const ids = new Set(found);
  return ids.size === 1 ? found[0] : undefined;
};

export const labelsOf = ({ people = NO_PEOPLE, initials = {} }: ExportSource, somebody: string): Labels => {
  const all = members(people);
  const called = (id: string, place: number, band: string): string[] => [
    id,
    bare(`kind ${place}`),
    bare(`kind ${place} (${band} jaar)`),
    ...(initials[id] ? [bare(initials[id])] : []),
  ];
  const childOf = (words: string): string | undefined => {
    const meant = bare(words);
    return onlyOne(
      all.flatMap((one) =>
        one.kind === 'child' &&
        called(one.id, one.place, one.child.band).some((name) => name === meant || name === words)
          ? [one.id]
          : [],
      ),
    );
  };
  const memberOf = (words: string): string | undefined => {
    const meant = bare(words);
    const adult = onlyOne(
      all.flatMap(({ kind, id }) =>
        kind === 'adult' && (id === words || bare(memberWords(people, id) ?? '') === meant) ? [id] : [],
      ),
    );
    const found = adult ?? childOf(words);
    if (found) return found;
    return KIN.test(words) ? somebody : undefined;
  };
  const finders = (people.adults ?? []).flatMap((adult) => {
    const finder = nameFinder(adult);
    return finder ? [{ id: adult.id, finder }] : [];
  });
  const namedIn = (text: string): string[] => finders.flatMap(({ id, finder }) => (finder.test(text) ? [id] : []));
  return { childOf, memberOf, namedIn };
};

/** What children are called in a copy for one organisation, or for anybody else. */
export const namesFor = (source: ExportSource, labels: Labels, organisationId: string | undefined) => {
  const { people = NO_PEOPLE, initials = {}, knownBy = {} } = source;
  const known = new Set(organisationId === undefined ? [] : (knownBy[organisationId] ?? []));
  const child = ({ key, ...rest }: RecordChild): CopyChild => {
    const words = wordsOfKey(key);
    const id = words === undefined ? key : (labels.childOf(words) ?? key);
    const place = people.children.findIndex((one) => one.id === id);
    const found = people.children[place];
    if (!found) return copyChild({ key, ...rest });
    const name = known.has(id) ? initials[id] : undefined;
    return { place: place + 1, ageBand: found.band, ...(name && { initials: name }) };
  };
  return {
    child,
    /** What is typed for a child, as the rest of the copy calls it. */
    label: (words: string): string => {
      const id = labels.childOf(words);
      return id === undefined ? words : childInWords(child({ key: id }));
    },
  };
};
export type ChildNames = ReturnType<typeof namesFor>;
