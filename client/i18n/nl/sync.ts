export const sync = {
  status: {
    label: 'Opslag: {{status}}',
    loading: 'Laden…',
    saved: 'Opgeslagen',
    saving: 'Opslaan…',
    offline: 'Niet verbonden',
    offlineWaiting_one: 'Niet verbonden – {{count}} wijziging wacht',
    offlineWaiting_other: 'Niet verbonden – {{count}} wijzigingen wachten',
    damaged: 'Kopie beschadigd',
    ended: 'Gestopt',
  },
  means: {
    title: 'Is dit bord opgeslagen?',
    loading: 'Het bord wordt opgehaald. U ziet straks wat er al op staat.',
    saved: 'Alles wat u op dit scherm hebt gedaan, staat op de schijf van de server. U kunt dit venster sluiten.',
    saving: 'Uw laatste wijziging is onderweg naar de server. Dit duurt meestal minder dan een seconde.',
    offline:
      'De server is niet bereikbaar. U kunt doorwerken: zodra er weer verbinding is, gaat alles vanzelf naar de server en komt het werk van de anderen binnen.',
    kept: 'Wat wacht, blijft ook in deze browser bewaard: versleuteld, en hooguit 12 uur.',
    notKept:
      'Deze browser kan geen reservekopie bewaren (een privévenster, of geen ruimte). Houd dit venster open tot er ‘Opgeslagen’ staat.',
    damaged: 'Niet alles wat hier zonder verbinding was getypt, kon worden gelezen. Boven het bord staat hoeveel.',
    ended: 'Dit bord neemt op dit scherm geen wijzigingen meer aan.',
  },
  said: {
    offline: 'De verbinding is weg. U kunt doorwerken.',
    back: 'De verbinding is terug. Alles is opgeslagen.',
  },
  over: {
    notFound: {
      title: 'U kunt dit bord niet meer zien',
      text: 'Het bord is er niet, of u doet niet (meer) mee aan deze bespreking. Van dit bord is niets op dit apparaat gebleven.',
      action: 'Naar de gezinnen',
    },
    oldClient: {
      title: 'Er is een nieuwe versie',
      text: 'Laad de pagina opnieuw om verder te werken. Wat nog niet was opgeslagen, is als tekst bewaard; u kunt het daarna overnemen.',
      action: 'Opnieuw laden',
    },
    refused: {
      title: 'De server neemt dit bord zo niet aan',
      text: 'Wat nog niet was opgeslagen, is als tekst bewaard; u kunt het daarna overnemen. Laad de pagina opnieuw. Gebeurt dit vaker, meld het dan bij uw beheerder.',
      action: 'Opnieuw laden',
    },
  },
  aside: {
    title_one: '{{count}} notitie kon niet worden bewaard',
    title_other: '{{count}} notities konden niet worden bewaard',
    text: 'De tekst is niet weg. Zet hem als nieuwe notities op dit bord, of kopieer hem. In deze browser blijft hij tot {{until}}.',
    titleRestored_one: '{{count}} notitie staat niet meer op dit bord',
    titleRestored_other: '{{count}} notities staan niet meer op dit bord',
    textRestored:
      'Casustafel is teruggezet naar een eerder moment. Dit stond nog op uw scherm. Zet het als nieuwe notities op dit bord, of kopieer het. In deze browser blijft het tot {{until}}.',
    textClosed:
      'De tekst is niet weg. Dit bord is gesloten. U kunt hem kopiëren, of overnemen na heropenen of op het volgende bord van dit gezin. In deze browser blijft hij tot {{until}}.',
    textEarlier:
      'U typte dit op het bord van {{day}}, toen dat al was gesloten. Zet het als nieuwe notities op dit bord, of kopieer het. In deze browser blijft het tot {{until}}.',
    kept: 'Wat u nog typte bij {{code}}, is bewaard. U vindt het op dat bord.',
    takeOver: 'Overnemen',
    copy: 'Kopiëren als tekst',
    drop: 'Weggooien',
    taken_one: '{{count}} notitie overgenomen',
    taken_other: '{{count}} notities overgenomen',
    copied: 'De tekst staat op het klembord',
    copyFailed: 'Kopiëren lukte niet: de browser staat het niet toe. Er is niets weg.',
    dropQuestion_one: '{{count}} notitie weggooien?',
    dropQuestion_other: '{{count}} notities weggooien?',
    dropText: 'De tekst is daarna echt weg.',
  },
  line: {
    fetching: 'Het bord wordt opgehaald… Tot het er is, kunt u er niet op schrijven: leeg is het niet.',
    'no-network': { title: 'Dit apparaat heeft geen netwerk', text: 'Zet wifi of de kabel weer aan.' },
    away: {
      title: 'Casustafel antwoordt niet',
      text: 'De server is niet te bereiken. Dit scherm probeert het vanzelf steeds opnieuw.',
    },
    blocked: {
      title: 'Uw netwerk houdt de lijn naar het bord tegen',
      text: 'Casustafel is te bereiken, maar de verbinding voor het bord (een WebSocket) komt niet door. Dat gebeurt bij sommige kantoornetwerken. Probeer een ander netwerk, zoals de hotspot van uw telefoon, of vraag uw ICT-afdeling.',
    },
    goOn: 'Wat u nu typt, blijft op dit apparaat en gaat vanzelf mee zodra de lijn er is.',
    goOnHere:
      'Deze browser bewaart hier niets: wat u nu typt, staat alleen op dit scherm. Sluit het niet voordat er ‘Opgeslagen’ staat.',
    notLoaded: 'Dit bord is nog niet opgehaald',
    notEmpty: 'Het is niet leeg. U ziet het zodra de lijn er is.',
    retry: 'Nu opnieuw proberen',
    copyOf: 'U ziet de kopie op dit apparaat, van {{time}}. Wat anderen daarna schreven, staat er nog niet bij.',
    it: {
      title: 'Voor uw ICT-afdeling',
      text: 'Casustafel gebruikt een WebSocket op {{address}} (zelfde host en poort als de site). Laat op dit adres de HTTP-kopregels Upgrade: websocket en Connection: Upgrade door, verander Origin niet, en verbreek een verbinding waarop minder dan een minuut niets gaat niet. De rest van de site werkt over gewone HTTPS.',
      copy: 'Deze tekst kopiëren',
      copied: 'De tekst staat op het klembord.',
    },
  },
  damage: {
    title: 'De kopie op dit apparaat is beschadigd',
    text: 'Van wat hier zonder verbinding was getypt, kon {{lost}} van {{of}} stukken niet worden gelezen. Wat wel te lezen was, staat op het bord; ook wat u daarna typte, kan ontbreken. Kijk na of uw laatste zinnen er staan.',
    earlier:
      'Van wat u eerder zonder verbinding typte, kon {{lost}} van {{of}} stukken niet worden gelezen. De rest wordt u op het bord aangeboden.',
    seen: 'Gezien',
  },
  typedOn: {
    taken: 'Deze notitie is van het bord gehaald terwijl u typte. Uw tekst staat hier.',
    takenBy: '{{name}} haalde deze notitie van het bord terwijl u typte. Uw tekst staat hier.',
    put: 'Als notitie op dit bord',
    title: 'Typte u nog?',
    text: 'Dit kan niet meer op het bord. Wat u hier typt, blijft bewaard.',
  },
  here: {
    label_one: '{{count}} ander is hier',
    label_other: '{{count}} anderen zijn hier',
    alone: 'U bent alleen op dit bord',
    unknown: 'Zonder verbinding is niet te zien wie er zijn',
    title: 'Wie zijn hier?',
    you: '{{name}} (u)',
    writing: 'schrijft',
    more: '+{{count}}',
  },
};
