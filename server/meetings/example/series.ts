import type { MeetingDefinition } from '../definition';

/** The series of the example: every two weeks from its first meeting on. */
export const series: NonNullable<MeetingDefinition['series']> = {
  title: 'Casusoverleg De Linde',
  everyWeeks: 2,
  callUrl: 'https://video.example/de-linde',
};
