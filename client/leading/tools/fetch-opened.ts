import { withOverlays } from '../../ui/fetch-overlays';
import { fetchParts } from '../../ui/lazy-part';

/** The code of the table's tools once they are used. */
export const fetchOpened = fetchParts(() => withOverlays(import('./opened')));
