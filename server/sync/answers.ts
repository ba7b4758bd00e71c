import * as Y from 'yjs';
import { createCatchUp } from './catch-up';
import { answerFrame, askFrame, updateFrame } from './frames';
import type { Job } from './job';
import { WHOLE_ANSWER_STRUCTS } from './limits';
import type { Snapshot } from './log';
import type { Member } from './member';
import { encodeStanding, structsBeyond } from './slices';
import type { Frame } from './wire';

/** A snapshot that nobody has edited since: what lies on disk goes to a newcomer as it is. */
export interface Untouched {
  stateVector: Uint8Array;
  frames: readonly Frame[];
}

/** Whether a snapshot's last part holds what waits for edits that have not come: it reaches beyond the snapshot's own state. */
const holdsWaiting = (stateVector: Uint8Array, last: Uint8Array): boolean => {
  const stands = Y.decodeStateVector(stateVector);
  const { structs, ds } = Y.decodeUpdate(last);
  const isBeyond = (client: number, end: number) => end > (stands.get(client) ?? 0);
  return (
    structs.some(({ id, length }) => isBeyond(id.client, id.clock + length)) ||
    [...ds.clients].some(([client, ranges]) => ranges.some(({ clock, len }) => isBeyond(client, clock + len)))
  );
};

/** Undefined when not all of the snapshot may be handed out as it is: see encodeStanding. */
export const untouchedFrom = ({ stateVector, parts }: Snapshot): Untouched | undefined => {
  const last = parts.at(-1);
  if (!last || holdsWaiting(stateVector, last)) return undefined;
  const frames = parts.map((part) => (part === last ? answerFrame(part) : updateFrame(part)));
  return { stateVector, frames };
};

const isNothing = (have: Uint8Array): boolean => have.length === 1 && have[0] === 0;

/** Answers to "this is what I have", in one room. */
export interface Answers {
  /** Asks a member what it has. Always the first thing it hears. */
  greet(member: Member, stateVector: Uint8Array): void;
  /** Answers from stored bytes; false when they do not fit the question. */
  fromUntouched(untouched: Untouched | undefined, member: Member, have: Uint8Array): boolean;
  /**
   * Answers from the document, which must hold nothing uncommitted.
   * @param soon false: this tick has answered enough
   */
  fromDocument(doc: Y.Doc, member: Member, have: Uint8Array, soon: boolean): void;
  /** Takes back the questions whose answer was not finished: their document is thrown away. */
  takeBack(): [Member, Uint8Array][];
}

export const createAnswers = (start: (job: Job) => void, wake: () => void): Answers => {
  const underWay = new Map<Member, Uint8Array>();

  return {
    greet(member, stateVector) {
      member.greeted = true;
      member.connection.send(askFrame(stateVector));
    },
    fromUntouched(untouched, member, have) {
      if (!untouched || !isNothing(have)) return false;
      for (const frame of untouched.frames) member.connection.send(frame);
      member.hears = true;
      return true;
    },
    fromDocument(doc, member, have, soon) {
      // Who asks again before the answer is complete gets the rest of it: it had no less then than now.
      if (underWay.has(member)) return;
      // A first question is answered at once; who asks on and on is answered when they have read what they were told.
      if (soon && !member.hears && structsBeyond(doc, Y.decodeStateVector(have)) <= WHOLE_ANSWER_STRUCTS) {
        member.connection.send(answerFrame(encodeStanding(doc, have)));
        member.hears = true;
        return;
      }
      underWay.set(member, have);
      const done = (): void => {
        underWay.delete(member);
        member.hears = true;
      };
      start(createCatchUp(doc, member.connection, have, wake, done));
    },
    takeBack() {
      const questions = [...underWay];
      underWay.clear();
      return questions;
    },
  };
};
