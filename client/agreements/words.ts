import type { AgreementWho } from '../../shared/api/agreements';
import { daysLater } from '../../shared/meeting/days';

/** How a day is chosen with one press. */
export const QUICK_DAYS = ['week', 'fortnight', 'next', 'day'] as const;
export type QuickDay = (typeof QUICK_DAYS)[number];

/** The day that a choice stands for; `day` is what was picked from the calendar. */
export const dayFor = (choice: QuickDay, today: string, next: string | undefined, day: string): string | undefined => {
  if (choice === 'week') return daysLater(today, 7);
  if (choice === 'fortnight') return daysLater(today, 14);
  return (choice === 'next' ? next : day) || undefined;
};

/** A person of the table by their full name, whatever its capitals; else somebody by that name. */
export const whoFor = (name: string, people: readonly { id: string; name: string }[]): AgreementWho => {
  const bare = name.trim();
  const person = people.find((one) => one.name.toLocaleLowerCase() === bare.toLocaleLowerCase());
  return person ? { personId: person.id } : { name: bare };
};
