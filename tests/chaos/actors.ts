import type { DecisionPage } from '../../shared/api/decisions';
import type { WeighingPage } from '../../shared/api/safety';
import { SCORE_ANSWERS } from '../../shared/safety/scores';
import type { Dice } from './dice';
import { type Act, read, type Way } from './post';
import type { Person } from './template';

/** Somebody who does binding acts about one family, one after another. */
export interface Actor {
  /** Undefined when what it must know first could not be read. */
  next(way: Way, dice: Dice): Promise<Act | undefined>;
  /** The act was answered. */
  done(act: Act): void;
  /** What is not as it was answered; looked at when nothing is under way. */
  wrong(way: Way): Promise<string[]>;
}

type NewId = () => string;

export const agreementActor = (conferenceId: string, people: readonly Person[], newId: NewId): Actor => {
  const made: string[] = [];
  const path = `/conferences/${conferenceId}/agreements`;
  return {
    async next(_way, dice) {
      const id = newId();
      const body = { id, what: `Wat ${id} is afgesproken`, who: { name: 'moeder' } };
      return {
        by: dice.pick(people),
        method: 'POST',
        path,
        body,
        line: { act: 'agreement-made', subject: `agreement:${id}` },
      };
    },
    done: ({ body }) => void made.push((body as { id: string }).id),
    async wrong(way) {
      const page = await read<{ agreements: { id: string }[] }>(way, people[0] as Person, path);
      const shown = (page?.agreements ?? []).map(({ id }) => id);
      return made.filter((id) => shown.filter((one) => one === id).length !== 1).map((id) => `agreement ${id}`);
    },
  };
};

/** Proposes, gives views, decides, and adds what the family says of it. */
export const decisionActor = (conferenceId: string, people: readonly Person[], newId: NewId): Actor => {
  const path = `/conferences/${conferenceId}/decision`;
  const subject = `conference:${conferenceId}`;
  let proposals = 0;
  let decided = false;
  const words = () => `Ambulante hulp, en over zes weken kijken we opnieuw (${newId()}).`;
  const propose = (by: Person): Act => ({
    by,
    method: 'POST',
    path: `${path}/proposal`,
    body: { id: newId(), on: proposals, words: words(), without: 'Voor de proef.' },
    line: { act: 'decision-proposed', subject },
  });
  const attach = (by: Person): Act => {
    const id = newId();
    const body = { id, who: 'moeder', says: words(), on: '2026-03-10' };
    const line = { act: 'family-view-added', subject: `record:${id}` };
    return { by, method: 'POST', path: `${path}/family-views`, body, line };
  };
  return {
    async next(way, dice) {
      const by = dice.pick(people);
      const page = await read<DecisionPage>(way, by, path);
      if (!page) return undefined;
      if (page.decided) return page.may.attach ? attach(by) : undefined;
      if (!page.proposal) return page.may.propose ? propose(by) : undefined;
      if (page.may.decide && dice.chance(0.3)) {
        const id = newId();
        const body = { id, version: page.version, reasons: words(), withoutVoices: 'Voor de proef.' };
        return { by, method: 'POST', path, body, line: { act: 'decision-made', subject: `record:${id}` } };
      }
      if (page.may.view && dice.chance(0.7)) {
        const body = { id: newId(), digest: page.proposal.digest, kind: 'agreed-if', words: words() };
        return { by, method: 'POST', path: `${path}/views`, body, line: { act: 'view-given', subject } };
      }
      return page.may.propose ? propose(by) : undefined;
    },
    done({ line }) {
      if (line?.act === 'decision-proposed') proposals++;
      if (line?.act === 'decision-made') decided = true;
    },
    async wrong(way) {
      const page = await read<DecisionPage>(way, people[0] as Person, path);
      const number = page?.proposal?.number ?? 0;
      return [
        ...(number === proposals ? [] : [`${proposals} proposals were made, the page says ${number}`]),
        ...((page?.decided !== undefined) === decided ? [] : ['what was decided is not what the page says']),
      ];
    },
  };
};

/** Answers the 0–10 question about one child, over and over. */
export const scoreActor = (conferenceId: string, asks: Person, answers: Person, newId: NewId): Actor => {
  const path = `/conferences/${conferenceId}`;
  const round = newId();
  let asked = false;
  let mine: { version: number; answer: string } | undefined;
  return {
    async next(_way, dice) {
      if (!asked) {
        const body = { act: 'ask', rounds: [{ id: round, child: `~kind ${round}` }] };
        const line = { act: 'scores-asked', subject: `conference:${conferenceId}` };
        return { by: asks, method: 'POST', path: `${path}/rounds`, body, line };
      }
      const body = { version: mine?.version ?? 0, answer: dice.pick(SCORE_ANSWERS) };
      return { by: answers, method: 'PUT', path: `${path}/rounds/${round}/answer`, body };
    },
    done({ method, body }) {
      if (method === 'POST') asked = true;
      else {
        const { version, answer } = body as { version: number; answer: string };
        mine = { version: version + 1, answer };
      }
    },
    async wrong(way) {
      if (!mine) return [];
      const page = await read<WeighingPage>(way, answers, `${path}/weighing`);
      const kept = page?.rounds.find(({ id }) => id === round)?.mine;
      if (kept?.version === mine.version && kept.answer === mine.answer) return [];
      return [`answer ${JSON.stringify(mine)} is kept as ${JSON.stringify(kept)}`];
    },
  };
};
