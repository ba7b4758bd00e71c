import { describe, expect, test } from 'vitest';
import { tellsWho } from '../../client/consult/tells-who';

const kinds = (text: string) => tellsWho(text).map(({ what }) => what);

describe('warns of what may tell who a family is', () => {
  test.each([
    ['Ze wonen op 6543 AB sinds mei.', 'postcode', '6543 AB'],
    ['Ze wonen op 6543AB.', 'postcode', '6543AB'],
    ['Geboren op 12-03-2016.', 'date', '12-03-2016'],
    ['Hij is van 3 mei 2014 en gaat naar school.', 'date', '3 mei 2014'],
    ['Kind van 2017-11-30', 'date', '2017-11-30'],
    ['J. kwam te laat.', 'initials', 'J.'],
    ['Gisteren sprak ik J.P. de Vries op school.', 'initials', 'J.P. de Vries'],
    ['Mevrouw Jansen wil geen hulp.', 'name', 'Mevrouw Jansen'],
    ['Het gaat om de familie van der Berg', 'name', 'familie van der Berg'],
    ['Zijn zusje heet Kim.', 'name', 'heet Kim'],
    ['Ik ken Kim de Vries van eerder.', 'name', 'Kim de Vries'],
    ['Bel moeder op 06-12345678', 'number', '06-12345678'],
    ['Het nummer is 123456789.', 'number', '123456789'],
  ])('%s', (text, what, words) => {
    expect(tellsWho(text)).toEqual([{ what, words }]);
  });

  test('and names each, in the order in which they stand', () => {
    expect(kinds('Mevrouw Jansen (12-03-1986) woont op 6543 AB')).toEqual(['name', 'date', 'postcode']);
  });
});

describe('lets be what tells nothing', () => {
  test.each([
    '',
    'Moeder zegt dat het goed gaat. Vader niet.',
    'Op 12 maart kwam het kind zonder jas op school.',
    'Sinds 2024 is er hulp, 5 dagen per week, 2 uur.',
    'JB en VT zijn eerder betrokken; o.a. de huisarts en het CJG.',
    'Kan dit m.b.t. de ots? Zie art. 1:255 BW.',
    'Gebeld met Veilig Thuis, 0800-2000, en met de Raad voor de Kinderbescherming.',
    'De school belde 3 keer. Het kind is 8 en heeft 1 broertje.',
    'Is dit veilig genoeg? En wat nu? Nee. Ja.',
    'Het gezin woont pas 2 jaar in de wijk.',
    'Kind A en kind B gaan naar dezelfde school',
  ])('%s', (text) => {
    expect(tellsWho(text)).toEqual([]);
  });
});
