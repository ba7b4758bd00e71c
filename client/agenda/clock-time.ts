import { ZONE } from '../families/when';

/** A time of day as it hangs on the wall: "09:30". */
export const clockTime = (iso: string): string =>
  new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(iso));
