import type { SeriesSettings } from '../../shared/api/series';

type OwnSteps = NonNullable<SeriesSettings['steps']>;

const LINE = /^(.{1,60}?)\s+(\d{1,3})$/;
const MOST_STEPS = 12;
const MOST_MINUTES = 120;

/** Own steps as they are typed: one a line, its minutes at the end. Undefined when a line is none. */
export const readSteps = (text: string): OwnSteps | undefined => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > MOST_STEPS) return undefined;
  const steps: OwnSteps = [];
  for (const line of lines) {
    const [, title = '', minutes = ''] = LINE.exec(line) ?? [];
    if (!title || Number(minutes) < 1 || Number(minutes) > MOST_MINUTES) return undefined;
    steps.push({ title, minutes: Number(minutes) });
  }
  return steps;
};

/** As they are typed again. */
export const writeSteps = (steps: OwnSteps = []): string =>
  steps.map(({ title, key, minutes }) => `${title ?? key} ${minutes}`).join('\n');
