/** Seals a family's content with that family's own key (AES-256-GCM). See keys.ts for where keys live. */
export interface Sealer {
  /** Makes a family's key. Must be called once, before anything of that family is sealed; durable when it resolves. */
  createKey(familyId: string): Promise<void>;
  /** Loads a family's key, so that seal and open may be called. Rejects when the key is missing or damaged. */
  loadKey(familyId: string): Promise<void>;
  /** @param context binds the bytes to their place (a table and a row, say): opening with another context fails. */
  seal(familyId: string, context: string, bytes: Uint8Array): Uint8Array;
  /** Throws when the bytes were altered, were sealed for another family or context, or the key is gone. */
  open(familyId: string, context: string, sealed: Uint8Array): Uint8Array;
}
