// Sessions of people of the example meeting, opened with their personal links as a browser does.

/** What the server lets one session do: sockets at once and per second, and what a refusal costs of them. */
const [BURST, PER_SECOND, REFUSAL] = [60, 4, 10];

/** An address as a proxy on this machine passes it on: attackers come from many. */
const addressOf = (n) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

let opened = 0;

/** @returns the cookie header of a new session */
export const signIn = async (url, link) => {
  const answer = await fetch(url + new URL(link.url).pathname, {
    redirect: 'manual',
    headers: { 'x-forwarded-for': addressOf(++opened) },
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`${link.name} was not let in: ${answer.status}`);
  return cookie;
};

export const readJson = async (url, path, cookie) => {
  const answer = await fetch(`${url}/api${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};

/** Sessions of some people, a new one as soon as those that are there have connected all they may. */
export const createSessions = (url, links, random) => {
  const sessions = [];
  const left = (session) => Math.min(BURST, session.left + ((performance.now() - session.at) / 1_000) * PER_SECOND);
  const spend = (session, cost) => {
    session.left = left(session) - cost;
    session.at = performance.now();
  };
  return {
    /** A session that may open a socket and have it refused. */
    async take() {
      let session = sessions.find((known) => left(known) > REFUSAL + 1);
      if (!session) {
        const link = random.pick(links);
        session = { cookie: await signIn(url, link), link, left: BURST, at: performance.now() };
        sessions.push(session);
        if (sessions.length > 200) sessions.shift();
      }
      spend(session, 1);
      return session;
    },
    refused: (session) => spend(session, REFUSAL),
  };
};
