/** The names of live documents. Access is per document, never within one. */
export type DocumentName =
  | { kind: 'board' | 'voice'; conferenceId: string }
  /** One person's own: what they have not revealed yet, or their page as a guest. */
  | { kind: 'draft' | 'gastblad'; conferenceId: string; personId: string };

const ID = '[A-Za-z0-9_-]{6,40}';
const NAME = new RegExp(`^(?:(board|voice):(${ID})|(draft|gastblad):(${ID}):(${ID}))$`);

/** Reads a document's name; undefined when it is not one. */
export const parseDocumentName = (name: string): DocumentName | undefined => {
  const match = NAME.exec(name);
  if (!match) return undefined;
  const [, shared, conferenceId, own, conferenceOfOwn, personId] = match;
  if (own && conferenceOfOwn && personId) {
    return { kind: own as 'draft' | 'gastblad', conferenceId: conferenceOfOwn, personId };
  }
  return { kind: shared as 'board' | 'voice', conferenceId: conferenceId ?? '' };
};

export const boardName = (conferenceId: string): string => `board:${conferenceId}`;
export const draftName = (conferenceId: string, personId: string): string => `draft:${conferenceId}:${personId}`;
export const gastbladName = (conferenceId: string, personId: string): string => `gastblad:${conferenceId}:${personId}`;
