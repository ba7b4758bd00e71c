import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiError } from '../../shared/api/contract';
import { DocumentProblem } from '../exports/documents/problem';

/** Every way in which the API says no. The text says what to do; forbidden and absent look alike (404). */
const PROBLEMS = {
  'no-session': {
    status: 401,
    message: 'U bent niet aangemeld. Open uw persoonlijke link opnieuw, of vraag de contactpersoon om een nieuwe.',
  },
  'other-session': {
    status: 401,
    message: 'In deze browser is iemand anders aangemeld. Er is niets gedaan. Laad deze pagina opnieuw.',
  },
  restored: {
    status: 401,
    message: 'Casustafel is teruggezet naar een eerder moment. Open uw persoonlijke link opnieuw.',
  },
  'not-found': {
    status: 404,
    message: 'Dit bestaat niet, of u hebt er geen toegang toe. Ga terug naar het overleg.',
  },
  'wrong-origin': {
    status: 403,
    message: 'Deze opdracht kwam niet van Casustafel zelf. Open Casustafel in een eigen tabblad en probeer het daar.',
  },
  'bad-request': { status: 400, message: 'Deze opdracht klopt niet. Laad de pagina opnieuw en probeer het nog eens.' },
  stale: {
    status: 409,
    message: 'Iemand anders was u net voor. U ziet nu wat die veranderde; doe uw wijziging daarop opnieuw.',
  },
  unfit: {
    status: 409,
    message: 'Dat kan nu niet meer: het overleg is al verder. U ziet nu hoe het ervoor staat.',
  },
  closed: {
    status: 409,
    message: 'Dit overleg is voorbij of gaat niet door. Er is niets ingebracht. Kies een volgend overleg.',
  },
  'code-taken': {
    status: 409,
    message: 'Een ander gezin aan deze tafel heeft deze code al. Er is nog niets ingebracht. Kies een andere code.',
  },
  'family-present': {
    status: 409,
    message: 'Dit gezin staat al op de agenda van dit overleg. Er is niets ingebracht. Open het bord van dat gezin.',
  },
  'agenda-full': {
    status: 409,
    message: 'Er staan al veertig gezinnen op deze agenda. Er is niets ingebracht. Kies een volgend overleg.',
  },
  'no-ground': {
    status: 409,
    message:
      'Uw organisatie heeft voor dit kind geen grond meer. De gegevens zijn niet bewaard. Leg eerst een grond vast.',
  },
  'named-elsewhere': {
    status: 409,
    message:
      'Dit kind staat bij een andere organisatie op naam en is niet weggehaald. Vraag die organisatie om het weg te halen.',
  },
  'voices-missing': {
    status: 409,
    message: 'Niet iedereen van het gezin is gehoord. Zeg waarom u nu toch besluit; dat komt in het verslag.',
  },
  'card-unfinished': {
    status: 409,
    message:
      'Op de kaart ontbreekt nog iets. Vul het in, of zeg waarom de tafel zonder verdergaat; dat komt in het verslag.',
  },
  'card-stopped': {
    status: 409,
    message: 'Met deze antwoorden kan de gekozen kaart niet. Er is niets voorgelegd. Kies een andere kaart.',
  },
  'ground-missing': {
    status: 409,
    message: 'U wilt iets meesturen dat geheim is. Zeg op welke grond; dat wordt vastgelegd.',
  },
  'told-first': {
    status: 409,
    message:
      'Deze opdracht gaat nog niet weg: nog niet iedereen van het gezin weet het. Vertel het eerst, of leg bij Vertellen vast waarom niet. Een opdracht die al is ontvangen, legt u gewoon vast.',
  },
  'only-stricter': {
    status: 409,
    message:
      'Wat is voorgelegd of besloten, houdt zijn merken. U kunt er een merk bij zetten, maar geen weghalen. Er is niets veranderd.',
  },
  'not-entitled': {
    status: 409,
    message:
      'Deze persoon mag dit niet krijgen. Kijk bij Het gezin of gezag en leeftijd kloppen, en bij de ontvanger waarom. Er is niets gemaakt.',
  },
  'request-missing': {
    status: 409,
    message: 'Deze persoon krijgt alleen iets als die erom heeft gevraagd. Vul in op welke dag. Er is niets gemaakt.',
  },
  'leave-missing': {
    status: 409,
    message:
      'De jongere van 16 of ouder beslist hier zelf over. Leg vast wanneer en tegen wie die ja zei. Er is niets gemaakt.',
  },
  'seen-missing': {
    status: 409,
    message: 'Deze persoon wordt beschermd. Zeg eerst wie deze kopie kan zien. Er is niets gemaakt.',
  },
  'second-missing': {
    status: 409,
    message:
      'Praten is in dit gezin niet veilig. Kies wie deze kopie meeleest en vrijgeeft; u kunt dat niet alleen. Er is niets gemaakt.',
  },
  'not-let-go': {
    status: 409,
    message: 'Deze kopie is niet vrijgegeven, en gaat daarom niet uit. Kijk in het dossier hoe het ermee staat.',
  },
  'copy-changed': {
    status: 409,
    message:
      'Er is sindsdien iets veranderd waardoor deze kopie anders zou zijn. Maak de kopie opnieuw en vraag opnieuw om vrijgave.',
  },
  'no-next-meeting': {
    status: 409,
    message: 'Er is nog geen volgend overleg gepland. Het gezin blijft hier staan. Plan eerst een overleg.',
  },
  'too-large': { status: 413, message: 'Dit is te groot om te versturen. Maak het korter en probeer het opnieuw.' },
  'too-many': {
    status: 429,
    message: 'Dit waren te veel verzoeken achter elkaar. Wacht een minuut en probeer het opnieuw.',
  },
  unavailable: {
    status: 503,
    message: 'Casustafel kan nu even niets opslaan. Laat dit scherm open en probeer het over een minuut opnieuw.',
  },
  internal: {
    status: 500,
    message: 'Er ging iets mis in Casustafel. Probeer het opnieuw; blijft het zo, meld het dan bij uw beheerder.',
  },
} as const satisfies Record<string, { status: number; message: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Thrown by a route to answer with a problem. */
export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

const codeOf = (error: FastifyError | Problem): ProblemCode => {
  if (error instanceof Problem) return error.code;
  if (error.validation) return 'bad-request';
  const known = Object.entries(PROBLEMS).find(([, { status }]) => status === error.statusCode);
  if (known) return known[0] as ProblemCode;
  return error.statusCode && error.statusCode < 500 ? 'bad-request' : 'internal';
};

export const sendProblem = (reply: FastifyReply, code: ProblemCode): FastifyReply => {
  const answer: ApiError = { code, message: PROBLEMS[code].message };
  return reply.code(PROBLEMS[code].status).type('application/json; charset=utf-8').send(JSON.stringify(answer));
};

/** A document says by itself why it cannot be made; a letterhead that is refused is the sender's to mend. */
const sendDocumentProblem = (reply: FastifyReply, { code, message }: DocumentProblem): FastifyReply => {
  const status = code.startsWith('letterhead') ? 400 : 503;
  const answer: ApiError = { code, message };
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(answer));
};

export const handleError = (error: FastifyError | Problem, request: FastifyRequest, reply: FastifyReply) => {
  if (error instanceof DocumentProblem) return sendDocumentProblem(reply, error);
  const code = codeOf(error);
  if (code === 'internal') request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
  return sendProblem(reply, code);
};
