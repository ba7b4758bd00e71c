import type { releases as nl } from '../nl/releases';
import type { SameTexts } from '../same-texts';

export const releases: SameTexts<typeof nl> = {
  title: 'Can this copy go?',
  loading: 'Getting the copy…',
  asked: '{{name}} ({{role}}, {{organisation}}) asks whether this copy may go to {{receiver}}. Asked on {{when}}.',
  unsafe: 'Talking with {{who}} is not safe.',
  request: 'The receiver asked for it on {{on}}; answer by {{before}}.',
  look: 'Below you read exactly what the receiver reads. Can it put somebody in danger: an address, a school, who told something? Then do not let it go.',
  copy: 'The copy for {{receiver}}',
  letGo: 'Let go',
  refuse: 'Do not let go',
  refuseTitle: 'Do not let go',
  refuseWhy: 'What must be different? Only who made the copy reads this.',
  letGoBy: 'Let go by {{name}}, {{when}}.',
  refusedBy: 'Not let go by {{name}}, {{when}}.',
  changed: 'Something changed since. This copy can go no more; who made it must ask again.',
  back: 'To Today',
  today: {
    title: 'Copies for a family',
    second: 'Can the copy for {{receiver}} go?',
    teamleider: 'Can the copy for {{receiver}} go? There was no answer yet',
    letGo: 'The copy for {{receiver}} was let go',
    refused: 'The copy for {{receiver}} was not let go',
    asks: '{{name}} asks',
    by: 'by {{name}}',
    until: 'answer before the end of {{day}}',
  },
};
