import type { Hearer } from '../decisions/feedback';
import type { ViewKind } from '../decisions/record';
import { isDay } from '../meeting/days';
import type { UnsafeAnswer } from '../safety/weighing';
import type { FrameKey } from '../worksheets/worksheets';
import type { CopyChild } from './copy';
import type { Part } from './parts';

/** The Dutch of documents: what goes into a Dutch case file is Dutch, whatever the language of the screen. */

export const PART_TITLES: Readonly<Record<Part, string>> = {
  vraag: 'De vraag',
  besluit: 'Het besluit',
  uitleg: 'Wat betekent dit?',
  uitkomst: 'De uitkomst',
  afspraken: 'Afspraken',
  weging: 'Hoe veilig is het?',
  stemmen: 'Wat kind en ouders zeggen',
  notities: 'Uit de werkbladen',
  zienswijzen: 'Wat elke organisatie vindt',
  gezin: 'Wat het gezin van het besluit vindt',
  terugkoppeling: 'Wie hoort wat',
  aanwezig: 'Wie erbij waren',
  verbeteringen: 'Wat later is verbeterd',
};

export const VIEW_WORDS: Readonly<Record<ViewKind, string>> = {
  agreed: 'Akkoord',
  'agreed-if': 'Akkoord, mits',
  'not-agreed': 'Niet akkoord',
};

export const UNSAFE_WORDS: Readonly<Record<UnsafeAnswer, string>> = {
  acuut: 'Ja, acuut',
  structureel: 'Ja, structureel',
  nee: 'Nee',
  onbekend: 'Weten we nog niet',
};

export const HEARER_WORDS: Readonly<Record<Hearer, string>> = {
  ouder: 'Ouder',
  kind: 'Kind',
  melder: 'Wie meldde',
  school: 'School',
  huisarts: 'Huisarts',
  ander: 'Ander',
};

export const FRAME_WORDS: Readonly<Record<FrameKey, string>> = {
  mensen: 'Mensen',
  feiten: 'Feiten',
  weging: 'Weging',
  'volgende-stap': 'Volgende stap',
  zorgen: 'Wat niet goed gaat',
  krachten: 'Wat goed gaat',
  verbeteren: 'Wat moet verbeteren',
};

export const SIDE_WORDS: Readonly<Record<string, string>> = {
  lokaal: 'Wijkteam',
  jb: 'Jeugdbescherming',
  samen: 'Samen',
};

export const PIECE_WORDS: Readonly<Record<string, string>> = {
  words: 'Het voorstel',
  reasons: 'De redenen',
  withoutVoices: 'Waarom besloten zonder iedereen te horen',
  note: 'Een notitie',
};

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** "9 maart 2026"; what is no day is left as it is. @param day yyyy-mm-dd */
export const dayInWords = (day: string): string => {
  if (!isDay(day)) return day;
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
};

export const childInWords = (child: CopyChild | undefined): string => {
  if (child?.initials) return child.initials;
  if (child?.words) return child.words;
  if (!child?.place) return 'Een kind';
  return child.ageBand ? `Kind ${child.place} (${child.ageBand} jaar)` : `Kind ${child.place}`;
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
