/** How a family goes over to somebody else, as it happened: who handed over, what the receiver said, who confirmed it. */

export const HANDING_OVER_STATES = ['handed-over', 'accepted', 'not-accepted', 'confirmed', 'not-confirmed'] as const;
type HandingOverState = (typeof HANDING_OVER_STATES)[number];

export interface HandingOver {
  /** A professional by name, or somebody of the family in words. */
  who: string;
  state: HandingOverState;
  /** yyyy-mm-dd */
  day: string;
  why?: string;
}

export const HANDING_OVER_WORDS: Readonly<Record<HandingOverState, string>> = {
  'handed-over': 'Droeg over',
  accepted: 'Neemt het over',
  'not-accepted': 'Neemt het niet over',
  confirmed: 'Bevestigt het',
  'not-confirmed': 'Bevestigt het niet',
};
