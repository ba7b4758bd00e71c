import { type Act, rows, type Store } from '../store/store';
import type { Tables } from '../store/tables';
import type { Canonical } from './canonical';
import { addToChain } from './chain';

/** Binding acts: what people answer for. Everything but facilitation. */
type BindingAct =
  | 'meeting-made'
  | 'meeting-opened'
  | 'meeting-closed'
  | 'meeting-moved'
  | 'meeting-cancelled'
  | 'meeting-skipped'
  | 'meeting-restored'
  | 'link-made'
  | 'link-revoked'
  | 'signed-in'
  | 'signed-out'
  | 'achtervang-activated'
  | 'achtervang-released'
  | 'family-brought-in'
  | 'family-changed'
  | 'family-named'
  | 'family-unnamed'
  | 'person-assigned'
  | 'person-unassigned'
  | 'guest-invited'
  | 'guest-revoked'
  | 'attendance-set'
  | 'conference-closed'
  | 'conference-reopened'
  | 'conference-postponed'
  | 'agreement-made'
  | 'agreement-changed'
  | 'weighing-changed'
  | 'judgement-laid-down'
  | 'scores-asked'
  | 'scores-revealed'
  | 'scores-cancelled'
  | 'voice-laid-down'
  | 'voice-changed'
  | 'voice-withdrawn'
  | 'outcome-changed'
  | 'handover-answered'
  | 'regie-changed'
  | 'consult-asked'
  | 'consult-answered'
  | 'consult-grown'
  | 'series-made'
  | 'series-changed'
  | 'pact-laid-down'
  | 'pact-signed'
  | 'feed-made'
  | 'feed-revoked'
  | 'mandate-set'
  | 'decision-proposed'
  | 'view-given'
  | 'decision-made'
  | 'decision-corrected'
  | 'family-view-added'
  | 'fact-laid-down'
  | 'fact-corrected'
  | 'fact-taken-back'
  | 'feedback-made'
  | 'feedback-changed'
  | 'item-marked'
  | 'copy-asked'
  | 'copy-let-go'
  | 'copy-refused'
  | 'export-made'
  | 'export-delivered'
  | 'bundle-made'
  | 'entries-purged'
  | 'data-restored';

export interface AuditLine {
  /** ms since 1970 UTC. */
  at: number;
  /** Who did it: a person's id, or SYSTEM. */
  by: string;
  act: BindingAct;
  /** What it was done to, as `kind:id`. Never content, never a name. */
  subject: string;
}

/** Stands for whoever has the server itself in hand: the first run, an import. */
export const SYSTEM = 'system';

/** How the chain names a line. */
export const auditItem = (id: number): string => `audit:${id}`;

/** What the chain holds of a line. */
export const lineBody = ({
  at,
  person_id,
  act,
  subject,
}: Pick<Tables['audit'], 'at' | 'person_id' | 'act' | 'subject'>): Canonical => ({
  at,
  by: person_id,
  act,
  subject,
});

/** Lays down one line and its entry in the chain, inside the transaction of the act that it tells of. */
export function* auditLine(store: Store, { at, by, act, subject }: AuditLine): Act<void> {
  const line = { at, person_id: by, act, subject };
  const laid = yield* rows(store.sql.insertInto('audit').values(line).returning('id'));
  for (const { id } of laid) yield* addToChain(store, { at, item: auditItem(id), body: lineBody(line) });
}
