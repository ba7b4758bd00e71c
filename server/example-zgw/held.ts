import { randomUUID } from 'node:crypto';

export interface Part {
  uuid: string;
  number: number;
  size: number;
  bytes: Uint8Array | undefined;
}

export interface DocumentVersion {
  fields: Record<string, unknown>;
  bytes: Uint8Array | undefined;
  at: string;
}

export interface HeldDocument {
  uuid: string;
  /** The last is what it is now. */
  versions: [DocumentVersion, ...DocumentVersion[]];
  /** Empty when it is not locked. */
  lock: string;
  parts: Part[];
}

export interface HeldBesluit {
  uuid: string;
  fields: Record<string, unknown>;
}

export interface Link {
  uuid: string;
  /** An address of a zaak or a besluit. */
  from: string;
  /** An address of a document. */
  to: string;
  at: string;
}

/** All that the example case system holds; it is gone when the program ends. */
export interface Held {
  documents: HeldDocument[];
  besluiten: HeldBesluit[];
  zaakLinks: Link[];
  besluitLinks: Link[];
}

export const nothingHeld = (): Held => ({ documents: [], besluiten: [], zaakLinks: [], besluitLinks: [] });

export const latest = ({ versions }: HeldDocument): DocumentVersion => versions.at(-1) ?? versions[0];

export const newLink = (from: string, to: string): Link => ({
  uuid: randomUUID(),
  from,
  to,
  at: new Date().toISOString(),
});
