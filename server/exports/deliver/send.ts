import { DeliveryProblem } from './deliverable';

interface Outgoing {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | FormData;
  timeoutMs: number;
  /** As the subject of a sentence: `De Zaken API`. */
  receiver: string;
}

export interface Answer {
  status: number;
  text: string;
}

/** What an answer may hold at most, in bytes: all we ask for is data about a document, never a document. */
const LARGEST_ANSWER = 1024 * 1024;

const AWAY: Record<string, string> = {
  ECONNREFUSED: 'is niet te bereiken: de verbinding wordt geweigerd. Staat het systeem aan, en klopt het adres?',
  ENOTFOUND: 'is niet te vinden: de naam in het adres is niet bekend. Klopt het adres?',
  EAI_AGAIN: 'is niet te vinden: het opzoeken van de naam in het adres lukt nu niet.',
};

const CERTIFICATE = /CERT|SELF_SIGNED|VERIFY|ERR_TLS|ERR_SSL|EPROTO/;

const codeOf = (error: unknown): string => {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at.name === 'TimeoutError') return 'TIMEOUT';
  }
  return '';
};

const problemOf = (error: unknown, { receiver, timeoutMs }: Outgoing): DeliveryProblem => {
  if (error instanceof DeliveryProblem) return error;
  const code = codeOf(error);
  if (code === 'TIMEOUT') {
    const seconds = Math.max(1, Math.round(timeoutMs / 1000));
    return new DeliveryProblem(`${receiver} gaf binnen ${seconds} seconden geen antwoord.`, true);
  }
  if (CERTIFICATE.test(code)) {
    return new DeliveryProblem(
      `${receiver} heeft geen certificaat dat wij vertrouwen (${code}). Laat het certificaat daar in orde maken.`,
      false,
    );
  }
  return new DeliveryProblem(`${receiver} ${AWAY[code] ?? 'verbrak de verbinding voordat het antwoord er was.'}`, true);
};

const textOf = async (response: Response, receiver: string): Promise<string> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > LARGEST_ANSWER) {
      throw new DeliveryProblem(`${receiver} gaf een veel te groot antwoord. Klopt het adres?`, false);
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

/**
 * One request, to the address given and nowhere else: a redirect is a problem, not a way on. Throws a DeliveryProblem when
 * there is no whole answer; what the answer's status means is for the caller.
 */
export const send = async (outgoing: Outgoing): Promise<Answer> => {
  const { method, url, headers, body, receiver, timeoutMs } = outgoing;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method, headers, redirect: 'manual', signal, ...(body && { body }) });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new DeliveryProblem(
        `${receiver} verwijst door naar een ander adres (${response.status}), en dat volgen we niet. Vul het juiste adres zelf in.`,
        false,
      );
    }
    return { status: response.status, text: await textOf(response, receiver) };
  } catch (error) {
    throw problemOf(error, outgoing);
  }
};

/** Whether a status may be another one later without anybody mending anything. */
export const mayPass = (status: number): boolean => status === 408 || status === 429 || status >= 500;
