import type { CrisisLine } from '../../shared/api/contract';
import { CRISIS_LIMITS } from '../../shared/api/limits';

const NUMBER = /^[0-9+][0-9 ()-]{1,24}$/;

const lineOf = (text: string): CrisisLine | undefined => {
  const [name = '', number = '', hours = ''] = text.split(';').map((part) => part.trim());
  const fits = name !== '' && name.length <= CRISIS_LIMITS.name && NUMBER.test(number);
  if (!fits || hours.length > CRISIS_LIMITS.hours) return undefined;
  return { name, number, ...(hours && { hours }) };
};

/** One service a line: `name; number; hours`, hours may be left out. Undefined when a line is not that, or there are too many. */
export const readCrisis = (text: string): CrisisLine[] | undefined => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map(lineOf);
  return lines.length <= CRISIS_LIMITS.lines && read.every((line) => line !== undefined) ? read : undefined;
};

export const writeCrisis = (lines: readonly CrisisLine[]): string =>
  lines.map(({ name, number, hours }) => [name, number, hours].filter(Boolean).join('; ')).join('\n');
