export const telling = {
  looksLike: {
    postcode: '“{{words}}” lijkt op een postcode. Dit is anoniem: haal het liever weg.',
    street: '“{{words}}” lijkt op een straat. Dit is anoniem: schrijf liever “thuis” of “bij vader”.',
    place: '“{{words}}” lijkt op een plaats. Dit is anoniem: haal het liever weg.',
    school: '“{{words}}” lijkt op een school of opvang. Dit is anoniem: schrijf liever “de school”.',
    date: '“{{words}}” lijkt op een geboortedatum. Dit is anoniem: noem liever een leeftijdsgroep, zoals 8–11 jaar.',
    age: '“{{words}}” lijkt op een precieze leeftijd. Dit is anoniem: noem liever een leeftijdsgroep, zoals 8–11 jaar.',
    initials: '“{{words}}” lijkt op initialen. Dit is anoniem: schrijf liever “het kind” of “moeder”.',
    name: '“{{words}}” lijkt op een naam. Dit is anoniem: schrijf liever “het kind” of “moeder”.',
    number: '“{{words}}” lijkt op een telefoonnummer of BSN. Dit is anoniem: haal het liever weg.',
    mail: '“{{words}}” lijkt op een e-mailadres. Dit is anoniem: haal het liever weg.',
  },
  notAll:
    'Deze controle ziet niet alles: geen naam zonder hoofdletter, geen bijnaam, geen klein dorp en geen verhaal dat iedereen in de buurt kent. Lees het dus zelf nog eens na.',
};
