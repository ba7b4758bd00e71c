import type { FilledCard } from '../outcomes/filled';

/**
 * Where what a card says stands as an item of its record. Of a card beside the main one under its own key, so that two answers to
 * one question are two items.
 * @param of a field, `field/line`, `datum/key`, `taak/key` or `kaart`
 */
export const cardAddress = ({ key }: Pick<FilledCard, 'key'>, isBeside: boolean, of: string): string =>
  isBeside ? `uitkomst/${key}:${of}` : `uitkomst/${of}`;
