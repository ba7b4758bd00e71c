/**
 * For whom an export is made, and what is theirs: "the family" is not one recipient. Sources: AVG art. 15 (each about
 * themselves); Werking Dordtse jeugdteams 2016 and De Sterkste Schakels 3.8 (terugkoppeling to who reported).
 */

/** In the order in which a document has them. */
export const PARTS = [
  'vraag',
  'besluit',
  'uitleg',
  'uitkomst',
  'afspraken',
  'weging',
  'stemmen',
  'notities',
  'zienswijzen',
  'gezin',
  'terugkoppeling',
  'aanwezig',
  'verbeteringen',
] as const;
export type Part = (typeof PARTS)[number];

/**
 * organisatie: one at this table, for its case file. buiten: a school, a huisarts, who reported: they get what was laid down
 * that they must hear, and nothing else. ouder, jeugdige (12+): one person of the family.
 */
export const RECEIVER_KINDS = ['organisatie', 'buiten', 'ouder', 'jeugdige'] as const;
export type ReceiverKind = (typeof RECEIVER_KINDS)[number];

export interface Receiver {
  kind: ReceiverKind;
  /** Of the organisation, or by part in the family: "moeder". */
  name: string;
  /** An organisation's id, or the key of a child. */
  id?: string;
}

/** Names a receiver within one family, for good. */
export const receiverKey = ({ kind, name, id }: Receiver): string => `${kind}:${id ?? name.trim().toLowerCase()}`;

/** Who sat at the table is nobody's of the family to read. */
const FAMILY_PARTS = PARTS.filter((part) => part !== 'aanwezig');

/** What a receiver gets unless somebody chooses otherwise. Our own choice. */
const PROFILES: Readonly<Record<ReceiverKind, readonly Part[]>> = {
  organisatie: PARTS.filter((part) => part !== 'uitleg'),
  buiten: ['afspraken', 'terugkoppeling'],
  ouder: FAMILY_PARTS,
  jeugdige: FAMILY_PARTS,
};

/** What a receiver can get at all: who is outside the table never gets more than what concerns them. */
export const POSSIBLE: Readonly<Record<ReceiverKind, readonly Part[]>> = { ...PROFILES, organisatie: PARTS };

export const isFamily = (kind: ReceiverKind): boolean => kind === 'ouder' || kind === 'jeugdige';

/** What is chosen for one export. The last two hold addresses: a part, or a part and an item of it, such as `notities/<id>`. */
export interface ExportChoice {
  receiver: Receiver;
  parts: readonly Part[];
  /** Left out by hand. */
  omitted: readonly string[];
  /** Not for this receiver by itself, and yet taken in: their own address, say. Asks a ground. */
  included: readonly string[];
  /** Nothing stands in it but what `included` names: how a copy for the family begins where talking is not safe. */
  fromNothing?: boolean;
  /** Ids of youths of 16 or older who let an adult read what is about them. */
  let?: readonly string[];
}

/** @param isUnsafe talking is not safe in this family */
export const usualChoice = (receiver: Receiver, isUnsafe = false): ExportChoice => {
  const fromNothing = isUnsafe && isFamily(receiver.kind);
  return {
    receiver,
    parts: fromNothing ? [] : PROFILES[receiver.kind],
    omitted: [],
    included: [],
    ...(fromNothing && { fromNothing }),
  };
};

/** Characters, and how many. */
export const EXPORT_LIMITS = { name: 80, ground: 600, addresses: 400, address: 120 } as const;
