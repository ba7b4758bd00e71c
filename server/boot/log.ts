import pino, { type Logger } from 'pino';
import type { Config } from './config';

/** Whatever is logged by mistake, these never come through: they are keys to a family's file, or who somebody is. */
const NEVER = ['token', 'cookie', 'headers', 'url', 'name', 'text'].flatMap((key) => [key, `*.${key}`]);

/** JSON lines on stderr; stdout is for people. */
export const createLog = ({ logLevel }: Config): Logger =>
  pino({ level: logLevel, redact: { paths: NEVER, remove: true } }, pino.destination({ fd: 2, sync: true }));
