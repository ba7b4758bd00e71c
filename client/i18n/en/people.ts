import type { people as nl } from '../nl/people';
import type { SameTexts } from '../same-texts';

export const people: SameTexts<typeof nl> = {
  title: 'At the table',
  hasLink: 'Can take part',
  noLink: 'No link',
  standIns: 'Stand-ins ({{count}})',
  standsIn: 'Stand-in, not active yet',
  standsInActive: 'Stand-in, active in this meeting',
  activate: 'Activate',
  release: 'Release',
  activateFor: 'Activate {{name}}',
  releaseFor: 'Release {{name}}',
  activated: '{{name}} now takes part in this meeting and sees the boards.',
  released: '{{name}} stands by again and no longer sees the boards.',
  actions: 'Link of {{name}}',
  newLink: 'Make a new link',
  revoke: 'Revoke link',
  newLinkTitle: 'New link for {{name}}',
  newLinkAsk: 'An earlier link of {{name}} stops working. Whoever is in with it is signed out.',
  newLinkDo: 'Make link',
  revokeTitle: 'Revoke the link of {{name}}?',
  revokeAsk:
    '{{name}} is signed out within a second and can see no board. What was written stays. You can make a new link later.',
  revokeDo: 'Revoke link',
  revoked: 'The link of {{name}} is revoked.',
  onceTitle: 'Link for {{name}}',
  once: 'Give this link to {{name}} only: who opens it takes part as {{name}}. You see it here once.',
  link: 'Personal link',
  copy: 'Copy link',
  copied: 'Copied',
  done: 'Done',
};
