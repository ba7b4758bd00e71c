import type { MeldingForRecord } from '../safety/melding';
import { dayInWords } from './words';

/** What one professional answered, or that they did not; as a copy for professionals says it, in Dutch. */
export const answerInWords = ({ fact }: MeldingForRecord['people'][number]): string => {
  switch (fact?.kind) {
    case 'will-report':
      return 'meldt bij Veilig Thuis';
    case 'joined':
      return `sluit zich aan bij de melding van ${fact.by.name}`;
    case 'already-reported':
      return [`al gemeld op ${dayInWords(fact.on)} door ${fact.by.name}`, fact.words].filter(Boolean).join('. ');
    case 'taken-up':
      return [`${fact.by.name} van Veilig Thuis pakt dit op als melding`, fact.words].filter(Boolean).join('. ');
    case 'no-unsafety':
      return `ziet geen acute of structurele onveiligheid. ${fact.words}`;
    default:
      return 'gaf nog geen antwoord';
  }
};

/** Whether it was reported, when the decision was made. */
export const reportInWords = ({ report, isReported }: MeldingForRecord): string => {
  if (report?.kind !== 'reported') return isReported ? 'gemeld, zoals hieronder staat' : 'nog niet gemeld';
  const spoke = report.spoke && `gesproken met ${report.spoke}`;
  return [`gemeld op ${dayInWords(report.on)} door ${report.by.name}`, spoke].filter(Boolean).join(', ');
};
