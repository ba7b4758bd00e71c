export const attendance = {
  title: 'Aanwezig',
  lead: 'Wie er bij dit gezin bij was. Wie een scherm open had tijdens de beurt, staat er vanzelf bij.',
  leadSet: 'Vink aan wie zonder scherm in de zaal zat of belde.',
  count_one: '{{count}} aanwezig',
  count_other: '{{count}} aanwezig',
  how: { screen: 'scherm open', said: 'volgens {{name}}' },
  absent: 'niet aanwezig',
  present: 'aanwezig',
  set: '{{name}} is aanwezig.',
  unset: '{{name}} is niet aanwezig.',
};
