import { exporting } from './exports';

/** Texts that come with their own screens, so that the first page need not carry them. */
export const nlLater = { exporting };
