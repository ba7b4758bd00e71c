import { startExampleZgw } from '../example-zgw/server';
import { ZAKEN } from '../example-zgw/zaken';
import { runOrRefuse, say } from './say';
import { StartProblem } from './start-problem';

const DEFAULT_PORT = 8090;

const portOf = (value: string | undefined): number => {
  const port = Number(value || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new StartProblem(`PORT=${value} is geen poort. Kies een getal tot 65535.`);
};

/** `npm run zgw`: a case system to try the delivery with. It forgets everything when it stops. */
const serve = async (): Promise<void> => {
  const port = portOf(process.env.PORT);
  const system = await startExampleZgw({ port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new StartProblem(`Poort ${port} is al in gebruik. Kies een andere: PORT=${port + 1}.`);
  });
  const { zaken, documenten, besluiten, catalogi, clientId, secret, rsin } = system.settings;
  say('Een oefenzaaksysteem, alleen voor deze computer. Vul dit in bij de organisatie:');
  const lines: [string, string][] = [
    ['Zaken API', zaken],
    ['Documenten API', documenten],
    ['Besluiten API', besluiten],
    ['Catalogi API', catalogi],
    ['Client-id', clientId],
    ['Geheim', secret],
    ['RSIN', rsin],
    ['Informatieobjecttype', system.settings.informatieobjecttype],
    ['Besluittype', system.settings.besluittype],
    ['Zaaknummers', `${ZAKEN[0]?.identificatie} tot en met ${ZAKEN.at(-1)?.identificatie}`],
  ];
  for (const [name, value] of lines) say(`  ${name.padEnd(22)}${value}`);
  const stop = () => {
    system.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  say(`Het oefenzaaksysteem staat klaar op ${system.origin}`);
};

await runOrRefuse('Het oefenzaaksysteem start niet', serve);
