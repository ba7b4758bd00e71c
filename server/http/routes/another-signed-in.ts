import { page } from './page';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

/** Asks before a link ends somebody else's session in this browser. */
export const anotherSignedInPage = ({ present, next }: { present: string; next: string }): string =>
  page({
    title: 'Iemand anders is hier aangemeld',
    body: `<h1>In deze browser is ${escaped(present)} aangemeld</h1>
<p>Deze link is van ${escaped(next)}. In een browser is één persoon tegelijk aangemeld. Gaat u verder, dan wordt
${escaped(present)} hier afgemeld en worden diens schermen hier afgedekt. Wilt u allebei gebruiken? Open deze link dan in een privévenster.</p>
<form method="post">
<button type="submit">Verder als ${escaped(next)}</button>
</form>
<p><a href="/">Blijven als ${escaped(present)}</a></p>
<section lang="en">
<h2>${escaped(present)} is signed in in this browser</h2>
<p>This link is ${escaped(next)}’s. If you go on, ${escaped(present)} is signed out here and what is open is
covered. To use both, open this link in a private window.</p>
</section>`,
  });
