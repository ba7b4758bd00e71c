import Type, { type Static, type TSchema } from 'typebox';

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Optional(Type.Union([schema, Type.Null()]));

const PageOf = <Schema extends TSchema>(schema: Schema) => Type.Object({ results: Type.Array(schema) });

/** What we read of the case system's answers; they hold more. Addresses in them are checked where they are used. */
const Zaak = Type.Object({
  url: Type.String(),
  identificatie: Type.String(),
  zaaktype: Type.String(),
  einddatum: Nullable(Type.String()),
});
export const Zaken = PageOf(Zaak);

const Bestandsdeel = Type.Object({
  url: Type.String(),
  volgnummer: Type.Integer(),
  omvang: Type.Integer({ minimum: 0 }),
  voltooid: Type.Boolean(),
  lock: Type.Optional(Type.String()),
});

export const Document = Type.Object({
  url: Type.String(),
  identificatie: Type.String(),
  beschrijving: Type.Optional(Type.String()),
  inhoud: Nullable(Type.String()),
  bestandsomvang: Nullable(Type.Integer()),
  integriteit: Nullable(Type.Object({ algoritme: Type.Optional(Type.String()), waarde: Type.Optional(Type.String()) })),
  locked: Type.Boolean(),
  bestandsdelen: Type.Array(Bestandsdeel),
});
export type Document = Static<typeof Document>;
export const Documenten = PageOf(Document);

/** A made document that is locked for its parts; some case systems say the lock with the document, all with its parts. */
export const MadeDocument = Type.Intersect([Document, Type.Object({ lock: Type.Optional(Type.String()) })]);

export const Lock = Type.Object({ lock: Type.String({ minLength: 1 }) });

export const Besluit = Type.Object({
  url: Type.String(),
  identificatie: Type.String(),
  zaak: Type.Optional(Type.String()),
  toelichting: Type.Optional(Type.String()),
});
export type Besluit = Static<typeof Besluit>;
export const Besluiten = PageOf(Besluit);

export const ZaakLink = Type.Object({ zaak: Type.String(), informatieobject: Type.String() });
export const ZaakLinks = Type.Array(ZaakLink);
export const BesluitLink = Type.Object({ besluit: Type.String(), informatieobject: Type.String() });
export const BesluitLinks = Type.Array(BesluitLink);

const Publishable = {
  url: Type.String(),
  omschrijving: Type.Optional(Type.String()),
  concept: Type.Boolean(),
  beginGeldigheid: Type.String(),
  eindeGeldigheid: Nullable(Type.String()),
};
export const Informatieobjecttype = Type.Object(Publishable);
export const Besluittype = Type.Object({ ...Publishable, informatieobjecttypen: Type.Array(Type.String()) });
export const Zaaktype = Type.Object({
  omschrijving: Type.String(),
  informatieobjecttypen: Type.Array(Type.String()),
  besluittypen: Type.Array(Type.String()),
});

/** Nothing that we look at. */
export const Anything = Type.Unknown();
