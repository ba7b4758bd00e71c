export const seriesPath = (seriesId: string): string => `/reeks/${seriesId}`;

export const pactPath = (seriesId: string): string => `${seriesPath(seriesId)}/afspraken`;
