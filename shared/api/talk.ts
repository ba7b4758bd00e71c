import Type, { type Static } from 'typebox';
import type { ExportDocument } from '../exports/document';

/**
 * A sheet for the talk with one of a family. ready: here it is; nothing: nothing was proposed yet; unsafe: somewhere it is said
 * that talking is not safe, so there is none, for nobody; unknown: it is not laid down who this is in the family.
 */
export const TalkSheetPage = Type.Object({
  state: Type.Enum(['ready', 'nothing', 'unsafe', 'unknown'] as const),
  /** Whom it is for, in Dutch and without a name. */
  whom: Type.Optional(Type.String()),
  sheet: Type.Optional(
    Type.Unsafe<ExportDocument>(Type.Object({}, { title: 'ExportDocument', additionalProperties: true })),
  ),
});
export type TalkSheetPage = Static<typeof TalkSheetPage>;
