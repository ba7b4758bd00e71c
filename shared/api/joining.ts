import Type, { type Static } from 'typebox';

/** Joining a meeting that is being held from a second device, by the code that its table reads out. */

export const ROOM_CODE = '^[0-9]{4}$';

export const Joined = Type.Object({ meetingId: Type.String() });
export type Joined = Static<typeof Joined>;
