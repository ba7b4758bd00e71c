export const PAGE_STYLE_PATH = '/link.css';

/**
 * A page that stands without the client, so that it comes up whatever state the browser is in. Dutch, with a section in English.
 * `title` and `body` are HTML.
 */
export const page = ({ title, body }: { title: string; body: string }): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Casustafel</title>
<link rel="stylesheet" href="${PAGE_STYLE_PATH}">
</head>
<body>
<main>
<p class="name">Casustafel</p>
${body}
</main>
</body>
</html>
`;

export const PAGE_STYLE = `:root { color-scheme: light dark; }
body { margin: 0; background: Canvas; color: CanvasText; font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 34rem; margin: 12vh auto 4rem; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0.25rem 0 1rem; }
h2 { font-size: 1.125rem; margin: 0 0 0.25rem; }
.name { margin: 0; font-weight: 600; letter-spacing: 0.02em; }
button { font: inherit; padding: 0.6rem 1.2rem; cursor: pointer; }
section { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid; }
`;
