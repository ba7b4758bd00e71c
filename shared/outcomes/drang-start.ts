/**
 * From when the first five days of drang count: from the day that the order was received, or that somebody was allocated. No
 * source says which; a series sets it.
 */
export const DRANG_STARTS = ['ontvangen', 'toegewezen'] as const;
export type DrangStart = (typeof DRANG_STARTS)[number];
