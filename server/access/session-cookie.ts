import cookies, { type CookieSerializeOptions } from '@fastify/cookie';
import { isToken } from './tokens';

export interface SessionCookie {
  name: string;
  options: CookieSerializeOptions;
  /** The session's token in a cookie header as the browser sends it, or undefined. */
  read(header: string | undefined): string | undefined;
}

/** @param secure whether people reach the server over https; the cookie then never goes over anything else. */
export const sessionCookie = (secure: boolean): SessionCookie => {
  // A browser refuses the prefixed name from anywhere but this very host over https, so no neighbour can set it.
  const name = secure ? '__Host-casustafel' : 'casustafel';
  return {
    name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    read(header) {
      const token = header ? cookies.parse(header)[name] : undefined;
      return isToken(token) ? token : undefined;
    },
  };
};
