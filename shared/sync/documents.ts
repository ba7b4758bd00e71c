/** The names of live documents (design.md §2). Access is per document, never within one. */
export type DocumentName =
  | { kind: 'board'; conferenceId: string }
  | { kind: 'voice'; conferenceId: string }
  | { kind: 'draft'; conferenceId: string; personId: string };

const ID = '[A-Za-z0-9_-]{6,40}';
const NAME = new RegExp(`^(?:(board|voice):(${ID})|draft:(${ID}):(${ID}))$`);

/** Reads a document's name; undefined when it is not one. */
export const parseDocumentName = (name: string): DocumentName | undefined => {
  const match = NAME.exec(name);
  if (!match) return undefined;
  const [, kind, conferenceId, draftOf, personId] = match;
  if (draftOf && personId) return { kind: 'draft', conferenceId: draftOf, personId };
  return { kind: kind as 'board' | 'voice', conferenceId: conferenceId ?? '' };
};

export const boardName = (conferenceId: string): string => `board:${conferenceId}`;
