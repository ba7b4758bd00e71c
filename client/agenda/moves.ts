import type { AgendaChange, Conference } from '../../shared/api/contract';

/** A line of the agenda as a change names it. */
export type AgendaLine = AgendaChange['lines'][number];

export const linesOf = (conferences: readonly Conference[]): AgendaLine[] =>
  conferences.map(({ id, minutes, urgent }) => ({ conferenceId: id, minutes, urgent }));

/** The families in the order and with the times of these lines; a family that has no line is left out. */
export const inOrderOf = (lines: readonly AgendaLine[], conferences: readonly Conference[]): Conference[] =>
  lines.flatMap(({ conferenceId, minutes, urgent }) => {
    const conference = conferences.find(({ id }) => id === conferenceId);
    return conference ? [{ ...conference, minutes, urgent }] : [];
  });

/** Puts a line at a place, counted with the line itself taken out. */
export const moveTo = (lines: readonly AgendaLine[], id: string, index: number): AgendaLine[] => {
  const line = lines.find(({ conferenceId }) => conferenceId === id);
  const others = lines.filter((other) => other !== line);
  return line ? [...others.slice(0, index), line, ...others.slice(index)] : others;
};

export const withMinutes = (lines: readonly AgendaLine[], id: string, minutes: number): AgendaLine[] =>
  lines.map((line) => (line.conferenceId === id ? { ...line, minutes } : line));

/** Urgent families come first: one that becomes urgent goes behind those that are, one that no longer is too. */
export const withUrgent = (lines: readonly AgendaLine[], id: string, urgent: boolean): AgendaLine[] => {
  const marked = lines.map((line) => (line.conferenceId === id ? { ...line, urgent } : line));
  const others = marked.filter(({ conferenceId }) => conferenceId !== id);
  const front = others.findIndex((line) => !line.urgent);
  return moveTo(marked, id, front < 0 ? others.length : front);
};
