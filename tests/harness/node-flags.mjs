// What `npm start` tells Node, for who starts the built server without npm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

export const NODE_FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));
