import type { Connection, Reader } from './connection';
import { createRoom, type Room, type RoomSurroundings } from './room';

/** The documents that people are in, each open once. */
export interface Rooms {
  /** Lets a connection into a document's room; the first one opens it. */
  join(connection: Connection, familyId: string, document: string): Reader;
  /** Resolves when all that was received for a document until now is on disk. */
  settled(document: string): Promise<void>;
  /** Ends all rooms as they are, without compacting: the process is about to end. */
  stop(): void;
}

export const createRooms = (surroundings: Omit<RoomSurroundings, 'gone'>): Rooms => {
  const rooms = new Map<string, Room>();

  const open = (familyId: string, document: string): Room => {
    const gone = (): void => {
      rooms.delete(document);
    };
    const room = createRoom({ ...surroundings, gone }, familyId, document);
    rooms.set(document, room);
    return room;
  };

  return {
    join(connection, familyId, document) {
      const room = rooms.get(document) ?? open(familyId, document);
      return room.join(connection);
    },
    settled: async (document) => rooms.get(document)?.settled(),
    stop() {
      for (const room of [...rooms.values()]) room.stop();
    },
  };
};
