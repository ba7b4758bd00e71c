import { basesOf } from './catalogue';
import { documentUrl } from './documents';
import { type Held, type HeldDocument, latest } from './held';
import { ZAKEN } from './zaken';

const escaped = (value: unknown): string =>
  String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d2733; }
h2 { margin-top: 2rem } table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #d7dee6 }
p.none { color: #526070 } pre { white-space: pre-wrap; font: inherit; margin: 0 }
@media (prefers-color-scheme: dark) { body { background: #14191f; color: #e3e8ee } th, td { border-color: #33404d } a { color: #8cc4ff } p.none { color: #a3b1bf } }`;

const table = (heads: readonly string[], rows: readonly string[][], none: string): string =>
  rows.length === 0
    ? `<p class="none">${none}</p>`
    : `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`;

const sizeOf = (document: HeldDocument): string => {
  const { bytes } = latest(document);
  if (!bytes) return 'nog niet compleet';
  return `${(bytes.length / 1024).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} kB`;
};

const documentRow = (held: Held, origin: string, document: HeldDocument): string[] => {
  const { fields } = latest(document);
  const url = documentUrl(origin, document);
  const zaken = held.zaakLinks.filter(({ to }) => to === url).map(({ from }) => zaakName(origin, from));
  const name = `${escaped(fields.titel)}<br><small>${escaped(fields.identificatie)}</small>`;
  return [
    latest(document).bytes ? `<a href="/document/${document.uuid}">${name}</a>` : name,
    `${document.versions.length}<br><small>${escaped(fields.beschrijving)}</small>`,
    sizeOf(document),
    document.lock ? 'ja' : 'nee',
    zaken.map(escaped).join('<br>') || 'nog geen',
  ];
};

const zaakName = (origin: string, url: unknown): string =>
  ZAKEN.find(({ uuid }) => url === `${basesOf(origin).zaken}/zaken/${uuid}`)?.identificatie ?? 'geen';

const besluitRow = (held: Held, origin: string, besluit: Held['besluiten'][number]): string[] => {
  const { fields, uuid } = besluit;
  const links = held.besluitLinks.filter(({ from }) => from.endsWith(`/${uuid}`));
  const titles = links.map(({ to }) => {
    const document = held.documents.find((one) => documentUrl(origin, one) === to);
    return document ? escaped(latest(document).fields.titel) : '';
  });
  return [
    `${escaped(fields.identificatie)}<br><small>${escaped(fields.datum)}</small>`,
    `<pre>${escaped(fields.toelichting)}</pre>`,
    escaped(zaakName(origin, fields.zaak)),
    titles.join('<br>') || 'nog geen',
  ];
};

/** What the case system holds, for people to see that something came. */
export const pageOf = (origin: string, held: Held): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Oefenzaaksysteem</title><style>${STYLE}</style></head>
<body><h1>Oefenzaaksysteem</h1>
<p>Dit is geen echt zaaksysteem. Het laat zien wat er aankomt, en vergeet alles als het stopt. Ververs de pagina voor het laatste.</p>
<h2>Documenten</h2>${table(
  ['Document', 'Versie', 'Grootte', 'Vergrendeld', 'Bij zaak'],
  held.documents.map((document) => documentRow(held, origin, document)),
  'Er is nog geen document aangekomen.',
)}
<h2>Besluiten</h2>${table(
  ['Besluit', 'Toelichting', 'Zaak', 'Vastgelegd in'],
  held.besluiten.map((besluit) => besluitRow(held, origin, besluit)),
  'Er is nog geen besluit geregistreerd.',
)}
<h2>Zaken</h2>${table(
  ['Zaaknummer', 'Documenten'],
  ZAKEN.map(({ identificatie, uuid }) => [
    escaped(identificatie),
    String(held.zaakLinks.filter(({ from }) => from.endsWith(`/${uuid}`)).length),
  ]),
  '',
)}</body></html>`;
