/** The oldest Node that everything here runs on (package.json says the same to npm). */
const OLDEST = [20, 19];

/** Says in one line what is wrong with a Node version ("v20.19.1"), or nothing. Runs on any Node that knows modules. */
export const nodeProblem = (version) => {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return isOld
    ? `Casustafel start niet: Node is ${version}, maar ${OLDEST.join('.')} of nieuwer is nodig. Haal die op https://nodejs.org.`
    : undefined;
};
