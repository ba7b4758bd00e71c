/**
 * What a talk sheet says whoever it is for, in B1 Dutch, addressed to who leads the talk. Source: Vervloet 2015, 4.4: telling
 * parents is the main obstacle; begin with the child's interest, and promise nothing that one cannot keep. The wording is ours.
 */

export const SHARED_INTEREST =
  'Begin bij wat u allebei wilt: dat het goed gaat met de kinderen. Vraag eerst wat deze persoon zelf ziet, en wat zij of hij voor de kinderen wil.';

export const NOT_TO_PROMISE: readonly string[] = [
  'Dat het hierbij blijft, of dat er nooit een melding of een verzoek aan de Raad komt.',
  'Dat u iets geheim houdt.',
  'Dat hulp er op een dag is die u niet zelf in de hand hebt.',
  'Hoe een ander zal besluiten: de Raad, de rechter, de gemeente of Veilig Thuis.',
];

/** What follows a no, by the key of the card. */
const AFTER_NO: Readonly<Record<string, string>> = {
  advies: 'Advies is vrijwillig, nee zeggen mag. U bekijkt dan samen wat wel past.',
  drang:
    'Drang is vrijwillig, nee zeggen mag. Plan en hulp beginnen dan niet, en de opdrachtgever weegt opnieuw wat nodig is: stoppen, andere hulp, een melding bij Veilig Thuis of een verzoek aan de Raad. Zeg dat eerlijk, en dreig er niet mee.',
  'terug-naar-vrijwillig':
    'De hulp die volgt is vrijwillig, nee zeggen mag. De afgesproken laatste dag blijft dezelfde. Vraag wat er dan wel nodig is.',
  'melding-veilig-thuis':
    'Een melding heeft geen instemming nodig. Zeg dat u de mening van deze persoon wilt horen en opschrijft, en dat Veilig Thuis zelf contact opneemt.',
  'melding-lokaal-veld':
    'Praten met Jeugdbescherming is hier vrijwillig, nee zeggen mag. De opdrachtgever bekijkt dan opnieuw wat nodig is.',
  'verzoek-onderzoek-raad':
    'Een verzoek aan de Raad heeft geen instemming nodig. Zeg dat u de mening van deze persoon wilt horen en opschrijft. De Raad onderzoekt, en een rechter beslist alleen als dat daarna nodig is.',
  aanhouden: 'Er is nog niets besloten. Schrijf op wat deze persoon ervan vindt; de tafel neemt het mee.',
};
const AFTER_ANY_NO =
  'Vraag wat deze persoon ervan vindt, en schrijf het op. Zeg eerlijk wat er gebeurt na een nee, en dreig er niet mee.';

/** @param cards the keys of those that the listener knows of */
export const afterNo = (cards: readonly string[]): string[] => {
  const said = cards.flatMap((key) => AFTER_NO[key] ?? []);
  return said.length > 0 ? said : [AFTER_ANY_NO];
};

export const TAKE_ALONG: readonly string[] = [
  'Iemand uit het eigen netwerk, of een ander die deze persoon vertrouwt.',
  'Een vertrouwenspersoon van Jeugdstem: onafhankelijk en gratis.',
  'Een advocaat. En een tolk, als een andere taal beter gaat: nooit een kind of een familielid.',
];

export const COMPLAIN: readonly string[] = [
  'Jeugdstem (jeugdstem.nl) luistert, legt uit en helpt bij een klacht.',
  'Een klacht kan bij de organisatie van wie het gesprek voert, en bij de klachtencommissie daarvan. Zeg waar.',
];

/** A bodemeis is a concept until it was named to the parents; which are named now is for who leads the talk. */
export const RULES_TO_NAME =
  'Kijk op de kaart welke bodemeisen nog concept zijn. Noem met de ouders alleen wat u vandaag wilt bespreken, in gewone woorden. Zet zo’n bodemeis daarna op “besproken met ouders”.';

/** Where nothing of the record is for this listener to hear: a child under 12, or a parent who may receive nothing. */
export const NOTHING_TO_READ =
  'Uit het verslag staat hier niets: dat is voor deze persoon niet om te lezen. Vertel in eigen woorden wat er voor haar of hem verandert, en wanneer.';
