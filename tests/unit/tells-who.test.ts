import { describe, expect, test } from 'vitest';
import { tellsWho } from '../../client/telling/tells-who';

const kinds = (text: string) => tellsWho(text).map(({ what }) => what);

describe('warns of what may tell who a family is', () => {
  test.each([
    ['Ze wonen op 6543 AB sinds mei.', 'postcode', '6543 AB'],
    ['Ze wonen op 6543AB.', 'postcode', '6543AB'],
    ['Geboren op 12-03-2016.', 'date', '12-03-2016'],
    ['Hij is van 3 mei 2014 en gaat naar school.', 'date', '3 mei 2014'],
    ['Kind van 2017-11-30', 'date', '2017-11-30'],
    ['Kind van 3-5-14', 'date', '3-5-14'],
    ['Kind van 03/05/2014', 'date', '03/05/2014'],
    ['Zij is van drie mei 2014', 'date', 'drie mei 2014'],
    ['Zij is van twaalf maart tweeduizendzestien', 'date', 'twaalf maart tweeduizendzestien'],
    ['Het jongste kind is jarig op 3 mei.', 'date', 'jarig op 3 mei'],
    ['J. kwam te laat.', 'initials', 'J.'],
    ['K. is vaak ziek.', 'initials', 'K.'],
    ['Gisteren sprak ik J.P. de Vries op school.', 'initials', 'J.P. de Vries'],
    ['Mevrouw Jansen wil geen hulp.', 'name', 'Mevrouw Jansen'],
    ['Volgens mevrouw De Vries gaat het goed.', 'name', 'mevrouw De Vries'],
    ['Volgens de heer Jansen gaat het goed.', 'name', 'de heer Jansen'],
    ['Meneer El Amrani werkt ’s nachts.', 'name', 'Meneer El Amrani'],
    ['Juf Anja belde.', 'name', 'Juf Anja'],
    ['Opa Henk haalt ze op.', 'name', 'Opa Henk'],
    ['Het gaat om de familie van der Berg', 'name', 'familie van der Berg'],
    ['Zijn zusje heet Kim.', 'name', 'heet Kim'],
    ['Zoon Sem slaapt slecht.', 'name', 'Zoon Sem'],
    ['Ik ken Kim de Vries van eerder.', 'name', 'Kim de Vries'],
    ['Gisteren belde Kim Jansen.', 'name', 'Kim Jansen'],
    ['Bel moeder op 06-12345678', 'number', '06-12345678'],
    ['Bel moeder op 06 12 34 56 78.', 'number', '06 12 34 56 78'],
    ['Bel (024) 123 45 67', 'number', '(024) 123 45 67'],
    ['Bel +31 6 1234 5678', 'number', '+31 6 1234 5678'],
    ['Het nummer is 123456789.', 'number', '123456789'],
    ['Mail naar vader@voorbeeld.nl', 'mail', 'vader@voorbeeld.nl'],
    ['Jongen van 8', 'age', 'Jongen van 8'],
    ['Het kind is 8 en heeft 1 broertje.', 'age', 'kind is 8'],
    ['Meisje, 9 jaar, komt niet op school', 'age', 'Meisje, 9 jaar'],
    ['Een jongen van negen jaar die spijbelt', 'age', 'jongen van negen jaar'],
    ['De negenjarige slaat zijn moeder', 'age', 'negenjarige'],
    ['Een 15-jarige die weg wil', 'age', '15-jarige'],
    ['De baby van 3 maanden huilt veel', 'age', 'baby van 3 maanden'],
    ['Moeder (34 jaar) is alleen', 'age', 'Moeder (34 jaar'],
    ['Zij is 12 jaar oud.', 'age', '12 jaar oud'],
    ['Hij zit op basisschool De Regenboog', 'school', 'basisschool De Regenboog'],
    ['Hij zit op OBS De Vuurtoren', 'school', 'OBS De Vuurtoren'],
    ['hij zit op obs de vuurtoren', 'school', 'obs de vuurtoren'],
    ['Zij gaat naar het Montessori College', 'school', 'Montessori College'],
    ['De Dorpsstraat 12 is het', 'street', 'Dorpsstraat 12'],
    ['Ze wonen aan de Beukenlaan.', 'street', 'Beukenlaan'],
    ['Vanaf de Molenweg 3a', 'street', 'Molenweg 3a'],
    ['Op het Wilhelminaplein', 'street', 'Wilhelminaplein'],
    ['ze zitten in de dorpsstraat 12', 'street', 'dorpsstraat 12'],
    ['Het gezin komt uit Almere', 'place', 'Almere'],
    ['het gezin komt uit almere', 'place', 'almere'],
    ['Ze wonen nu in Bergen op Zoom.', 'place', 'Bergen op Zoom'],
    ['Ze komen uit Best.', 'place', 'Best'],
    ['Vader woont sinds kort in Wekerom', 'place', 'Wekerom'],
  ])('%s', (text, what, words) => {
    expect(tellsWho(text)).toEqual([{ what, words }]);
  });

  test('and names each, in the order in which they stand', () => {
    expect(kinds('Mevrouw Jansen (12-03-1986) woont op 6543 AB')).toEqual(['name', 'date', 'postcode']);
    expect(tellsWho('Zit op basisschool De Regenboog in Almere, bij de heer Jansen.')).toEqual([
      { what: 'school', words: 'basisschool De Regenboog' },
      { what: 'place', words: 'Almere' },
      { what: 'name', words: 'de heer Jansen' },
    ]);
  });

  test('also where something known stands before it', () => {
    expect(kinds('Gebeld met Veilig Thuis, en met moeder op 0612345678')).toEqual(['number']);
    expect(kinds('0800-2000 gebeld, daarna 024-1234567')).toEqual(['number']);
  });
});

describe('lets be what tells nothing', () => {
  test.each([
    '',
    'Moeder zegt dat het goed gaat. Vader niet.',
    'Op 12 maart kwam het kind zonder jas op school.',
    'In mei en in december was er ruzie.',
    'Sinds 2024 is er hulp, 5 dagen per week, 2 uur.',
    'JB en VT zijn eerder betrokken; o.a. de huisarts en het CJG.',
    'Kan dit m.b.t. de ots? Zie art. 1:255 BW.',
    'Gebeld met Veilig Thuis, 0800-2000, en met de Raad voor de Kinderbescherming.',
    'Veilig Thuis Gelderland belde; de Raad en het wijkteam ook.',
    'Jeugdbescherming Nijmegen is betrokken, en wijkteam Almere.',
    'Bel 112, of 0800-0432 voor het kind.',
    'De school belde 3 keer. Het kind heeft 1 broertje.',
    'Het kind is 3 keer weggelopen en zij is 2 weken ziek.',
    'Is dit veilig genoeg? En wat nu? Nee. Ja.',
    'Het gezin woont pas 2 jaar in de wijk. De ots duurde 1 jaar.',
    'Vader is 2 jaar clean. Zij zijn 5 jaar samen.',
    'Een traject van 2 jaar, al 3 jaar hulp, na een half jaar weer.',
    'Kinderen van 8–11 jaar, en één van 12 tot en met 15 jaar.',
    'Een kind van 8-11 jaar; onder 12 jaar vragen wij de ouders.',
    'Kind A en kind B gaan naar dezelfde school',
    'Onderweg naar school. Snelweg. Opslaan. Het gerechtshof.',
    'De weg naar hulp is lang, op straat is het niet veilig.',
    'Best lastig. Echt waar. Huizen zijn er niet.',
    'Moeder Veilig Thuis laten bellen, met Eigen Kracht en Signs of Safety.',
    'Basisschool en opvang zien niets. De basisschool belt.',
    'Het plan loopt tot 1 juli.',
    'Vraag 1 en vraag 2, LD-061',
  ])('%s', (text) => {
    expect(tellsWho(text)).toEqual([]);
  });
});
