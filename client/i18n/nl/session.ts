export const session = {
  none: {
    title: 'Open uw persoonlijke link',
    text: 'U bent hier niet (meer) aangemeld. Open de link die u voor het overleg kreeg; daarmee bent u meteen binnen.',
    lost: 'Geen link, of werkt hij niet meer? Vraag de contactpersoon van Jeugdbescherming om een nieuwe.',
    danger: 'Is een kind nu in gevaar? Wacht niet op het overleg.',
    call112: 'Bel 112',
    callVeiligThuis: 'Veilig Thuis: 0800-2000',
    callWhen: 'dag en nacht, gratis',
  },
  bye: {
    title: 'U bent afgemeld',
    text: 'Op dit apparaat is niets van de gezinnen achtergebleven. Wilt u weer meedoen, open dan uw persoonlijke link.',
  },
  other: {
    title: 'In deze browser is iemand anders aangemeld',
    text: 'Dit scherm was van een ander en is afgedekt. Een browser is één persoon tegelijk. Was u hier bezig? Open dan uw eigen persoonlijke link; wat u typte en nog niet verstuurd was, ligt op dit apparaat voor u klaar.',
    go: 'Verder als wie nu is aangemeld',
  },
  restored: {
    title: 'Open uw persoonlijke link opnieuw',
    text: 'Casustafel is teruggezet naar een eerder moment. Wat op uw scherm stond, is op dit apparaat bewaard. Open uw link en ga naar het bord: wat daar nu ontbreekt, kunt u overnemen.',
  },
  signOut: {
    title: 'Afmelden?',
    unsent_one: 'Er wacht nog {{count}} wijziging die de server niet heeft. Meldt u zich nu af, dan gaat die verloren.',
    unsent_other:
      'Er wachten nog {{count}} wijzigingen die de server niet heeft. Meldt u zich nu af, dan gaan die verloren.',
    stay: 'Aangemeld blijven',
    anyway: 'Toch afmelden',
    failed: 'Afmelden is niet gelukt: de server antwoordt niet. U bent nog aangemeld. Probeer het opnieuw.',
  },
};
