import type { FastifyHelmetOptions } from '@fastify/helmet';

/** The part of the policy that the client's page adds its nonce to. */
export const STYLES = "style-src 'self'";

/** Older Safari does not take 'self' to cover sockets. A policy cannot name an IPv6 address, and browsers complain of it. */
const sockets = (origins: readonly string[]): string[] =>
  origins.filter((origin) => !origin.includes('[')).map((origin) => origin.replace(/^http/, 'ws'));

/** Nothing from elsewhere, nothing written into a page, and no page of ours inside another's. */
export const securityHeaders = (origins: readonly string[]): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'connect-src': ["'self'", ...sockets(origins)],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
  // Over http a browser ignores it, and the setting belongs to whoever terminates https.
  strictTransportSecurity: origins.every((origin) => origin.startsWith('https:')),
});
