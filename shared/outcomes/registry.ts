import { aanhouden } from './aanhouden';
import { advies } from './advies';
import type { Card } from './card';
import { drang } from './drang';
import { meldingLokaalVeld } from './melding-lokaal-veld';
import { meldingVeiligThuis } from './melding-veilig-thuis';
import { terugNaarVrijwillig } from './terug-naar-vrijwillig';
import { verzoekOnderzoekRaad } from './verzoek-onderzoek-raad';

/** All outcome cards, in the order in which a table chooses from them. A new one is one file, and one line here. */
export const CARDS: readonly Card[] = [
  advies,
  drang,
  terugNaarVrijwillig,
  meldingVeiligThuis,
  meldingLokaalVeld,
  verzoekOnderzoekRaad,
  aanhouden,
];

export const cardByKey = (key: string): Card | undefined => CARDS.find((card) => card.key === key);
