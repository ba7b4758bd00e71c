import type { AgreementStatus } from '../api/agreements';

/** Of agreements that somebody still has to do. */
export const STANDING_STATUSES: readonly AgreementStatus[] = ['open', 'moved'];
export const isStanding = ({ status }: { status: AgreementStatus }): boolean => STANDING_STATUSES.includes(status);
