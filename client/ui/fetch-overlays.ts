import { fetchParts } from './lazy-part';

/** The code of what opens over the page: nothing does until somebody asks. */
export const fetchOverlays = fetchParts(() => import('./overlays'));

/** A part that is here when its own dialogs and menus are: whoever opens one and types on at once loses no letter. */
export const withOverlays = async <Part>(coming: Promise<Part>): Promise<Part> => {
  const [part] = await Promise.all([coming, fetchOverlays()]);
  return part;
};
