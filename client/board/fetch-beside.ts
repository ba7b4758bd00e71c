import { withOverlays } from '../ui/fetch-overlays';
import { fetchParts } from '../ui/lazy-part';

/** The code of what is opened beside a board. */
export const fetchBeside = fetchParts(() => withOverlays(import('./beside')));
