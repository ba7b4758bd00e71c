import { randomUUID } from 'node:crypto';
import { type ApiAnswer, type ApiRequest, invalid, notFound, Refusal } from './answer';
import { partBody } from './documents';
import { type Held, latest } from './held';

const refuse = (code: string, reason: string) => invalid({ name: 'nonFieldErrors', code, reason });

/** @param mayForce whether the application may unlock without the lock */
export const lockRoutes = (origin: string, held: Held, mayForce: boolean) => {
  const documentOf = (uuid: string) => {
    const document = held.documents.find((one) => one.uuid === uuid);
    if (!document) throw notFound();
    return document;
  };
  return {
    lock({ uuid }: ApiRequest): ApiAnswer {
      const document = documentOf(uuid);
      if (document.lock !== '') throw refuse('existing-lock', 'Het document is al vergrendeld.');
      document.lock = randomUUID().replaceAll('-', '');
      return { status: 200, body: { lock: document.lock } };
    },
    unlock({ uuid, json }: ApiRequest): ApiAnswer {
      const document = documentOf(uuid);
      const isForced = !json.lock;
      if (isForced && !mayForce) throw new Refusal(403, 'permission_denied', 'U mag niet geforceerd ontgrendelen.');
      if (!isForced && json.lock !== document.lock) throw refuse('incorrect-lock-id', 'De lock is niet juist.');
      const isWhole = document.parts.every(({ bytes }) => bytes);
      if (!isForced && !isWhole) throw refuse('incomplete-upload', 'Nog niet alle bestandsdelen zijn er.');
      if (document.parts.length > 0 && isWhole) {
        latest(document).bytes = Buffer.concat(document.parts.map(({ bytes }) => bytes ?? new Uint8Array()));
      }
      document.parts = [];
      document.lock = '';
      return { status: 204 };
    },
    async putPart({ uuid, form }: ApiRequest): Promise<ApiAnswer> {
      const document = held.documents.find(({ parts }) => parts.some((part) => part.uuid === uuid));
      const part = document?.parts.find((one) => one.uuid === uuid);
      if (!document || !part) throw notFound();
      const content = form?.get('inhoud');
      const lock = form?.get('lock');
      if (lock !== document.lock) throw refuse('incorrect-lock-id', 'De lock is niet juist.');
      if (!(content instanceof Blob))
        throw invalid({ name: 'inhoud', code: 'required', reason: 'Dit veld is vereist.' });
      if (content.size !== part.size)
        throw refuse('file-size', `Verwacht: ${part.size} bytes, ontvangen: ${content.size}.`);
      part.bytes = new Uint8Array(await content.arrayBuffer());
      return { status: 200, body: partBody(origin, document.lock, part) };
    },
  };
};
