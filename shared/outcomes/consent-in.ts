import type { FactKind } from '../api/happened';
import { type Consent, weighConsent } from '../happened/consent';
import type { Card, Field } from './card';
import { type Draft, linesOf } from './draft';

/** How it stands with agreement on a card that asks for it: from its lines, with what happened laid over them. */
export const consentIn = (field: Field & { kind: 'list' }, draft: Draft): Consent =>
  weighConsent(
    linesOf(draft, field.key).map(({ line }) => ({
      words: typeof line.wie === 'string' ? line.wie : '?',
      kind: typeof line.antwoord === 'string' ? (line.antwoord as FactKind) : undefined,
    })),
  );

/** Undefined for a card that needs nobody's agreement. */
export const consentOf = (card: Card, draft: Draft): Consent | undefined => {
  const field = card.fields.find(({ fact }) => fact === 'consent');
  return field?.kind === 'list' ? consentIn(field, draft) : undefined;
};
