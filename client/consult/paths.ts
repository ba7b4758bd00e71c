export const newConsultPath = '/consult/nieuw';

export const consultPath = (consultId: string): string => `/consult/${consultId}`;
