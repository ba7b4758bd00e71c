import { createHash, createHmac } from 'node:crypto';
import { addressProblem } from './address';
import {
  type ConfigProblem,
  type ConnectionCheck,
  type Deliverable,
  DeliveryProblem,
  type DeliverySteps,
} from './deliverable';
import { type Answer, mayPass, send } from './send';

export interface WebhookConfig {
  kind: 'webhook';
  url: string;
  /** `whsec_` and 24 to 64 bytes in base64, as Standard Webhooks has it. */
  secret: string;
  /** In ms. */
  timeoutMs?: number;
}

const TIMEOUT_MS = 60_000;
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;

const keyOf = (secret: string): Buffer => Buffer.from(SECRET.exec(secret)?.[1] ?? '', 'base64');

export const webhookProblems = ({ url, secret }: WebhookConfig): ConfigProblem[] => {
  const wrongUrl = addressProblem(url);
  const size = keyOf(secret).length;
  return [
    ...(wrongUrl ? [{ field: 'url', problem: wrongUrl }] : []),
    ...(size >= 24 && size <= 64
      ? []
      : [{ field: 'secret', problem: 'moet whsec_ zijn met daarachter 24 tot 64 willekeurige bytes in base64' }]),
  ];
};

const bodyOf = (deliverable: Deliverable): string => {
  const { bytes, fileName, format, ...about } = deliverable;
  const content = Buffer.from(bytes);
  return JSON.stringify({
    type: about.version === 1 ? 'besluit.genomen' : 'besluit.gecorrigeerd',
    timestamp: `${about.madeOn}T00:00:00Z`,
    data: {
      ...about,
      document: {
        fileName,
        format,
        size: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        content: content.toString('base64'),
      },
    },
  });
};

/** The same for each try, so that the receiver knows a double; another for a document that says something else. */
const idOf = ({ identificatie, version, bytes }: Deliverable): string => {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `msg_${identificatie}_v${version}_${digest}`;
};

const refusal = ({ status }: Answer): DeliveryProblem => {
  if (mayPass(status)) return new DeliveryProblem(`De ontvanger kan het bericht nu niet aannemen (${status}).`, true);
  const why =
    status === 401 || status === 403
      ? 'Vergelijk het geheim (secret) hier met dat bij de ontvanger.'
      : status === 413
        ? 'Het document is daar te groot. Laat de ontvanger de grens verhogen.'
        : status === 404 || status === 410
          ? 'Klopt het adres (url) nog?'
          : 'Vraag de ontvanger wat er mis is met het bericht.';
  return new DeliveryProblem(`De ontvanger weigert het bericht (${status}). ${why}`, false);
};

/** Whether somebody answers there. What is sent holds nothing, and is not signed: any answer but a failure is good. */
export const tryWebhook = async ({ url, timeoutMs = TIMEOUT_MS }: WebhookConfig): Promise<ConnectionCheck> => {
  try {
    const { status } = await send({ method: 'OPTIONS', url, headers: {}, timeoutMs, receiver: 'De ontvanger' });
    const ok = status < 500 && status !== 404 && status !== 410;
    const message = ok
      ? 'De ontvanger is te bereiken. Of het geheim klopt, blijkt bij het eerste bericht.'
      : `De ontvanger geeft een fout (${status}). Klopt het adres (url)?`;
    return { of: 'url', ok, message };
  } catch (error) {
    if (!(error instanceof DeliveryProblem)) throw error;
    return { of: 'url', ok: false, message: error.message };
  }
};

/**
 * A signed message with the document in it, as Standard Webhooks (standardwebhooks.com) has it: HMAC-SHA-256 over
 * `id.timestamp.body`. Any 2xx is received; the reference is the message's own id.
 */
export const webhookDelivery = (config: WebhookConfig, deliverable: Deliverable): DeliverySteps => ({
  steps: ['bericht'],
  stepOf: () => 'bericht',
  takeOver: () => ({}),
  async next(state) {
    const id = idOf(deliverable);
    if (state.sent === true) return { state, done: true, reference: id };
    const timestamp = String(Math.floor(Date.now() / 1000));
    const body = bodyOf(deliverable);
    const signature = createHmac('sha256', keyOf(config.secret)).update(`${id}.${timestamp}.${body}`).digest('base64');
    const answer = await send({
      method: 'POST',
      url: config.url,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body,
      timeoutMs: config.timeoutMs ?? TIMEOUT_MS,
      receiver: 'De ontvanger',
    });
    if (answer.status < 200 || answer.status > 299) throw refusal(answer);
    return { state: { sent: true }, done: true, reference: id };
  },
});
