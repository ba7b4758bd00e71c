import type { When } from './card';

/** What the parts of the card drang have in common. */

export const PROTOCOL = 'Tax & Tóth 2016, bijlage 3';
export const MEASURES = ['ots', 'voogdij', 'jeugdreclassering'];
export const WITH_MEASURE: When = { field: 'maatregel', is: MEASURES };
/** Who does what JB must do: a jeugdbeschermer once there is one, until then who bridges. */
export const JB = ['jeugdbeschermer', 'overbrugging'];
