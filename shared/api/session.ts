/**
 * With which a page says in whose session it was made: on every call by the header, on a stream and a socket in the address.
 * Cookies belong to a browser and not to a page, so that without it a page would act as whoever signed in there last.
 */
export const SESSION_HEADER = 'x-session';
export const SESSION_PARAM = 'session';
