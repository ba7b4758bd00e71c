/** A copy that waits to be let go, as its reader will read it. */
export const releasePath = (exportId: string): string => `/vrijgave/${exportId}`;
