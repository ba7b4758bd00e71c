import { PAGE_STYLE_PATH } from './dead-link-page';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** Asks before a link ends somebody else's session in this browser. It stands without the client. */
export const anotherSignedInPage = ({ present, next }: { present: string; next: string }): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Iemand anders is hier aangemeld – Casustafel</title>
<link rel="stylesheet" href="${PAGE_STYLE_PATH}">
</head>
<body>
<main>
<p class="name">Casustafel</p>
<h1>In deze browser is ${escaped(present)} aangemeld</h1>
<p>Deze link is van ${escaped(next)}. Een browser is één persoon tegelijk. Gaat u verder, dan wordt
${escaped(present)} hier afgemeld, en hun schermen worden afgedekt.</p>
<form method="post">
<button type="submit">Verder als ${escaped(next)}</button>
</form>
<p><a href="/">Blijven als ${escaped(present)}</a></p>
<section lang="en">
<h2>${escaped(present)} is signed in in this browser</h2>
<p>This link is ${escaped(next)}’s. If you go on, ${escaped(present)} is signed out here. To use both, open one in a private window.</p>
</section>
</main>
</body>
</html>
`;
