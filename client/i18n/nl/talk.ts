export const talk = {
  title: 'Gespreksblad: {{whom}}',
  open: 'Gespreksblad',
  openFor: 'Gespreksblad voor het gesprek met {{whom}}',
  loading: 'Het gespreksblad wordt gemaakt…',
  intro:
    'Voor wie het gesprek voert. Er staat alleen op wat deze persoon mag weten: hetzelfde als in een kopie voor deze persoon.',
  sheet: 'Het blad',
  print: 'Afdrukken',
  back: 'Terug naar de uitkomst',
  after: 'Na het gesprek',
  afterHint: 'Zet hier dat het verteld is, en wat deze persoon terugzei. Dat laatste komt in geen enkele kopie.',
  saidBack: 'Wat zei deze persoon terug?',
  nothing: {
    title: 'Er is nog geen gespreksblad',
    text: 'Het blad wordt gemaakt van een voorstel of een besluit. Leg eerst een voorstel voor.',
  },
  unknown: {
    title: 'Wie is dit in het gezin?',
    text: 'Wat iemand mag weten, hangt af van gezag en leeftijd. Zet deze persoon eerst bij Gezin, naast het bord. Dan staat hier een blad.',
  },
  unsafe: {
    title: 'Hier is geen gespreksblad',
    text: 'In dit gezin is praten niet met iedereen veilig. Een blad dat blijft liggen, kan iemand in gevaar brengen. Bespreek met Veilig Thuis wat u aan wie vertelt. Een kopie maakt u onderdeel voor onderdeel; een ander geeft die mee vrij.',
  },
};
