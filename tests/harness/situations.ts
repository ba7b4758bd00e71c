import { CLOSING_GRACE_MS, GUEST_GRACE_MS } from '../../server/access/facts';
import type { Fact } from '../../server/access/policy';
import { type Facilitation, nothingYet } from '../../server/leading/facilitation';
import { writeState } from '../../server/leading/state';
import type { MadeMeeting } from '../../server/meetings/create';
import { sealFamilyLine } from '../../server/meetings/family-line';
import type { Role } from '../../shared/api/contract';
import { TABLE_ROLES } from '../../shared/api/roles';
import { startTimer } from '../../shared/meeting/timer';
import type { Table } from './table';

/** One meeting with two families, and the person in it that a test looks at. */
export interface Scene {
  table: Table;
  made: MadeMeeting;
  role: Role;
  personId: string;
  /** Of the first family, and of the other. */
  conferenceId: string;
  otherConferenceId: string;
  familyId: string;
}

export interface Situation {
  what: string;
  roles: readonly Role[];
  arrange(scene: Scene): Promise<void>;
  /** What is then true between this person and the first family, whatever is asked; `own` follows from the thing. */
  facts: readonly Fact[];
  /** The same for an agreement of that family, where it is another conference that counts. */
  agreementFacts?: readonly Fact[];
}

const GUEST: readonly Role[] = ['gast'];
const HOUR = 60 * 60 * 1000;
const nothing = async () => undefined;

const set = async <T extends 'participant' | 'conference' | 'meeting' | 'guest'>(
  { table }: Scene,
  change: T,
  values: object,
  where: Record<string, string>,
): Promise<void> => {
  const { store } = table;
  await store.write(function* () {
    let query = store.sql.updateTable(change as 'meeting').set(values);
    for (const [column, value] of Object.entries(where)) query = query.where(column as 'id', '=', value);
    yield query;
  });
};

const me = ({ made, personId }: Scene) => ({ meeting_id: made.meetingId, person_id: personId });

const assign = async ({ table, personId }: Scene, conferenceId: string, assigned: number): Promise<void> => {
  const { store } = table;
  await store.write(function* () {
    yield store.sql.insertInto('assignment').values({ conference_id: conferenceId, person_id: personId, assigned });
  });
};

/** The meeting is held: somebody leads it, and it is this family's turn, if any's. */
const hold = async (
  scene: Scene,
  leader: string,
  turn?: string,
  ended?: Facilitation['lastTurn'],
  takenFrom?: string,
): Promise<void> => {
  const { table, made } = scene;
  const state: Facilitation = {
    ...nothingYet(),
    version: 1,
    leader,
    ...(takenFrom && { takenFrom }),
    ...(turn && {
      turn: {
        conferenceId: turn,
        form: 'overleg',
        steps: [{ key: 'vraag', minutes: 15 }],
        step: 0,
        stepFrom: 0,
        timer: startTimer(15, table.now()),
      },
    }),
    ...(ended && { lastTurn: ended }),
  };
  await set(scene, 'meeting', { state: 'open' }, { id: made.meetingId });
  await table.store.write(() => writeState(table.store, made.meetingId, state));
};

const otherThan = ({ table, made, role }: Scene): string =>
  table.personOf(role === 'teamleider' ? 'veilig-thuis' : 'teamleider', made);
const isHere = ({ table, made }: Scene, personId: string) => table.attending.enter(made.meetingId, personId);

const ledByAnother = async (scene: Scene, turn?: string, ended?: Facilitation['lastTurn']): Promise<void> => {
  isHere(scene, otherThan(scene));
  await hold(scene, otherThan(scene), turn, ended);
};

/** A later meeting in which the same family comes back, with this person at its table; of the first they were not. */
const comesBack = async (scene: Scene, assigned: number): Promise<void> => {
  const { table, familyId, personId } = scene;
  const later = await table.anotherMeeting();
  const [conference] = await table.store.read(
    table.store.sql.selectFrom('conference').select('id').where('meeting_id', '=', later.meetingId).limit(1),
  );
  const id = conference?.id ?? '';
  await table.sealer.loadKey(familyId);
  const line = { code: 'G-1', named: false, question: 'En nu?', children: [] };
  const sealed = sealFamilyLine(table.sealer, familyId, id, line);
  await table.store.write(function* () {
    yield table.store.sql.deleteFrom('participant').where('person_id', '=', personId);
    yield table.store.sql
      .insertInto('participant')
      .values({ meeting_id: later.meetingId, person_id: personId, part: 'member', active: 1 });
    yield table.store.sql
      .updateTable('conference')
      .set({ family_id: familyId, made_at: table.now() + 1, sealed })
      .where('id', '=', id);
  });
  await assign(scene, id, assigned);
};

const SEATED: readonly Fact[] = ['takesPart', 'member', 'assigned', 'unclosed'];
const PLANNED: readonly Fact[] = [...SEATED, 'leaderless', 'coming'];
const RUNNING: readonly Fact[] = [...SEATED, 'running'];
const without = (facts: readonly Fact[], ...gone: Fact[]): readonly Fact[] =>
  facts.filter((fact) => !gone.includes(fact));

export const SITUATIONS: readonly Situation[] = [
  { what: 'sits at the table', roles: TABLE_ROLES, arrange: nothing, facts: PLANNED },
  {
    what: 'sits at a meeting that another leads',
    roles: TABLE_ROLES,
    arrange: (scene) => ledByAnother(scene, scene.conferenceId),
    facts: RUNNING,
  },
  {
    what: 'sits at a meeting whose leader is gone',
    roles: TABLE_ROLES,
    arrange: (scene) => hold(scene, otherThan(scene)),
    facts: [...RUNNING, 'leaderAway'],
  },
  {
    what: 'was gone while another took the lead',
    roles: TABLE_ROLES,
    arrange: async (scene) => {
      isHere(scene, otherThan(scene));
      await hold(scene, otherThan(scene), undefined, undefined, scene.personId);
    },
    facts: [...RUNNING, 'ledBefore'],
  },
  {
    what: 'leads the meeting',
    roles: TABLE_ROLES,
    arrange: (scene) => hold(scene, scene.personId, scene.conferenceId),
    facts: [...RUNNING, 'leads'],
  },
  {
    what: 'is an achtervang that is not activated',
    roles: TABLE_ROLES,
    arrange: async (scene) => {
      await set(scene, 'participant', { part: 'achtervang', active: 0 }, me(scene));
      await ledByAnother(scene);
    },
    facts: ['takesPart', 'unclosed', 'running'],
  },
  {
    what: 'is an achtervang that was activated',
    roles: TABLE_ROLES,
    arrange: (scene) => set(scene, 'participant', { part: 'achtervang', active: 1 }, me(scene)),
    facts: PLANNED,
  },
  {
    what: 'was taken off this family',
    roles: TABLE_ROLES,
    arrange: (scene) => assign(scene, scene.conferenceId, 0),
    facts: without(PLANNED, 'assigned'),
  },
  {
    what: 'looks before the boards are open',
    roles: TABLE_ROLES,
    arrange: (scene) => set(scene, 'meeting', { boards_from: scene.table.now() + HOUR }, { id: scene.made.meetingId }),
    facts: without(PLANNED, 'assigned'),
  },
  {
    what: 'looks after the boards were shut',
    roles: TABLE_ROLES,
    arrange: (scene) => set(scene, 'meeting', { boards_until: scene.table.now() }, { id: scene.made.meetingId }),
    facts: without(PLANNED, 'assigned'),
  },
  {
    what: 'sits at a table where only who is named sees a family',
    roles: TABLE_ROLES,
    arrange: (scene) => set(scene, 'meeting', { table_sees: 0 }, { id: scene.made.meetingId }),
    facts: without(PLANNED, 'assigned'),
  },
  {
    what: 'is named at such a table',
    roles: TABLE_ROLES,
    arrange: async (scene) => {
      await set(scene, 'meeting', { table_sees: 0 }, { id: scene.made.meetingId });
      await assign(scene, scene.conferenceId, 1);
    },
    facts: PLANNED,
  },
  {
    what: 'sits at the table of a family that was closed',
    roles: TABLE_ROLES,
    arrange: (scene) => {
      const closed_at = scene.table.now() - CLOSING_GRACE_MS;
      return set(scene, 'conference', { closed_at }, { id: scene.conferenceId });
    },
    facts: without(PLANNED, 'unclosed'),
  },
  {
    what: 'sits at the table of a family that was closed this moment',
    roles: TABLE_ROLES,
    arrange: (scene) => set(scene, 'conference', { closed_at: scene.table.now() }, { id: scene.conferenceId }),
    facts: [...without(PLANNED, 'unclosed'), 'justClosed'],
  },
  {
    what: 'sat at a meeting that is over',
    roles: TABLE_ROLES,
    arrange: async (scene) => {
      await hold(scene, otherThan(scene));
      await set(scene, 'meeting', { state: 'closed' }, { id: scene.made.meetingId });
    },
    facts: [...SEATED, 'over', 'leaderAway'],
  },
  {
    what: 'leads no more, since the meeting is over',
    roles: TABLE_ROLES,
    arrange: async (scene) => {
      await hold(scene, scene.personId);
      await set(scene, 'meeting', { state: 'closed' }, { id: scene.made.meetingId });
      await assign(scene, scene.conferenceId, 0);
    },
    facts: [...without(SEATED, 'assigned'), 'over', 'leads'],
  },
  {
    what: 'sat at a meeting that is over and was never led, and has no task for the family',
    roles: TABLE_ROLES,
    arrange: async (scene) => {
      await set(scene, 'meeting', { state: 'closed' }, { id: scene.made.meetingId });
      await assign(scene, scene.conferenceId, 0);
    },
    facts: [...without(SEATED, 'assigned'), 'over', 'leaderless'],
  },
  {
    what: 'looks back, having a task for the family in a later meeting',
    roles: TABLE_ROLES,
    arrange: (scene) => comesBack(scene, 1),
    facts: ['assigned', 'unclosed', 'leaderless', 'coming'],
    agreementFacts: PLANNED,
  },
  {
    what: 'looks back without a task for the family',
    roles: TABLE_ROLES,
    arrange: (scene) => comesBack(scene, 0),
    facts: ['unclosed', 'leaderless', 'coming'],
    agreementFacts: without(PLANNED, 'assigned'),
  },
  {
    what: 'does not take part',
    roles: TABLE_ROLES,
    arrange: async ({ table, made, personId }) => {
      await table.store.write(function* () {
        yield table.store.sql
          .deleteFrom('participant')
          .where('meeting_id', '=', made.meetingId)
          .where('person_id', '=', personId);
      });
    },
    facts: ['unclosed', 'leaderless', 'coming'],
  },
  { what: 'was invited', roles: GUEST, arrange: nothing, facts: ['invited', 'unclosed', 'leaderless', 'coming'] },
  {
    what: 'was invited, and it is the turn of another family',
    roles: GUEST,
    arrange: (scene) => ledByAnother(scene, scene.otherConferenceId),
    facts: ['invited', 'unclosed', 'running'],
  },
  {
    what: 'was invited, and it is the family’s turn',
    roles: GUEST,
    arrange: (scene) => ledByAnother(scene, scene.conferenceId),
    facts: ['invited', 'unclosed', 'running', 'turn'],
  },
  {
    what: 'was invited, and the turn ended a moment ago',
    roles: GUEST,
    arrange: (scene) => {
      const endedAt = scene.table.now() - GUEST_GRACE_MS + 1;
      return ledByAnother(scene, scene.otherConferenceId, { conferenceId: scene.conferenceId, endedAt });
    },
    facts: ['invited', 'unclosed', 'running', 'turn'],
  },
  {
    what: 'was invited, and the turn is over',
    roles: GUEST,
    arrange: (scene) => {
      const endedAt = scene.table.now() - GUEST_GRACE_MS;
      return ledByAnother(scene, scene.otherConferenceId, { conferenceId: scene.conferenceId, endedAt });
    },
    facts: ['invited', 'unclosed', 'running'],
  },
  {
    what: 'was invited, and the invitation was taken back',
    roles: GUEST,
    arrange: async (scene) => {
      await set(scene, 'guest', { revoked_at: scene.table.now() }, { person_id: scene.personId });
      await ledByAnother(scene, scene.conferenceId);
    },
    facts: ['unclosed', 'running'],
  },
  {
    what: 'was invited, and the invitation expired',
    roles: GUEST,
    arrange: async (scene) => {
      await set(scene, 'guest', { expires_at: scene.table.now() }, { person_id: scene.personId });
      await ledByAnother(scene, scene.conferenceId);
    },
    facts: ['unclosed', 'running'],
  },
  {
    what: 'was invited for another family, which has its turn',
    roles: GUEST,
    arrange: async (scene) => {
      await set(scene, 'guest', { conference_id: scene.otherConferenceId }, { person_id: scene.personId });
      await ledByAnother(scene, scene.otherConferenceId);
    },
    facts: ['unclosed', 'running'],
  },
];
