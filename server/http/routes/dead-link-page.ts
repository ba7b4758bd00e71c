import { page } from './page';

export const DEAD_LINK_PAGE = page({
  title: 'Deze link werkt niet meer',
  body: `<h1>Deze link werkt niet meer</h1>
<p>De link is vervangen of ingetrokken, of niet helemaal overgenomen.</p>
<ul>
<li>Kreeg u de link in een bericht? Open hem daar nog eens, zodat hij helemaal meekomt.</li>
<li>Werkt dat niet? Vraag de contactpersoon Jeugdbescherming om een nieuwe link.</li>
</ul>
<section lang="en">
<h2>This link no longer works</h2>
<p>It was replaced or withdrawn, or not copied in full. Open it again from the message you received, or ask the contact
person at Jeugdbescherming for a new one.</p>
</section>`,
});
