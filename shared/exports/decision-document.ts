import { heading, isQuiet, paragraph } from './blocks';
import type { Copy } from './copy';
import { agreements, decision, explanation, outcome, question } from './decided-blocks';
import type { Block, ExportDocument } from './document';
import { isFamily, type Part } from './parts';
import { corrections, family, feedback, notes, present, views, voices, weighing } from './said-blocks';
import { capital, dayInWords, PART_TITLES } from './words';

const BLOCKS: Readonly<Record<Part, (copy: Copy) => Block[]>> = {
  vraag: question,
  besluit: decision,
  uitleg: explanation,
  uitkomst: outcome,
  afspraken: agreements,
  weging: weighing,
  stemmen: voices,
  notities: notes,
  zienswijzen: views,
  gezin: family,
  terugkoppeling: feedback,
  aanwezig: present,
  verbeteringen: corrections,
};

/** Parts that say nothing worth a heading when there is nothing in them. */
const SILENT: readonly Part[] = ['stemmen', 'verbeteringen', 'uitleg', 'zienswijzen'];

const signs = ({ leftOut = [] }: Copy, part: Part): Block[] =>
  leftOut
    .filter((one) => one.part === part)
    .map(({ why }) => ({
      kind: 'left-out',
      text:
        why === 'protected'
          ? 'Hier is iets weggelaten om iemand te beschermen.'
          : 'Hier is iets weggelaten dat niet voor deze ontvanger is.',
    }));

const partOf = (copy: Copy, part: Part): Block[] => {
  const blocks = BLOCKS[part](copy);
  const left = signs(copy, part);
  if (blocks.length + left.length === 0 && (isQuiet(copy) || SILENT.includes(part))) return [];
  const whole = [heading(PART_TITLES[part], 1), ...blocks, ...left];
  // Told to the family on a page of its own, to be handed over or kept apart.
  return part === 'uitleg' ? [{ kind: 'page-break' }, ...whole, { kind: 'page-break' }] : whole;
};

/** The same words in every copy for somebody of a family, whatever is or is not in it. */
const NEUTRAL = 'Dit is een kopie voor één persoon uit het gezin. Zo’n kopie bevat nooit het hele verslag.';

const CONCEPT = 'Dit is een concept. Er is nog niets besloten; aan deze tekst kunt u geen rechten ontlenen.';

/** As copies of the first version of the format began. */
const firstOpening = (day: string): string =>
  `Op ${dayInWords(day)} is over uw gezin overlegd. Hier leest u wat is besloten. Wat over een ander gaat, staat er niet in.`;

const opening = ({ formatVersion, status, receiver, meeting }: Copy): Block[] => {
  const draft = status === 'concept' ? paragraph(CONCEPT, 'lead') : [];
  if (isFamily(receiver.kind) && formatVersion > 1) return [...draft, ...paragraph(NEUTRAL, 'quiet')];
  if (draft.length > 0) return draft;
  if (receiver.kind === 'buiten') {
    return paragraph('Dit is een uittreksel. U krijgt alleen wat voor u bedoeld is.', 'quiet');
  }
  return isFamily(receiver.kind) ? paragraph(firstOpening(meeting.on), 'quiet') : [];
};

const footerOf = ({ version, versionOn, chain, status }: Copy): string => {
  const which = status === 'concept' ? 'Concept' : `Versie ${version} van ${dayInWords(versionOn ?? '')}`;
  return chain ? `${which} · keten ${chain.entry}: ${chain.head}` : which;
};

/** The decision as a document for one receiver. What it says is what the copy says, in words. */
export const decisionDocument = (copy: Copy): ExportDocument => {
  const { status, family: about, meeting, receiver, parts } = copy;
  const name = isFamily(receiver.kind) ? capital(receiver.name) : receiver.name;
  return {
    title: `${status === 'concept' ? 'Voorstel' : 'Besluit'} ${about.code}`,
    subtitle: `${meeting.title}, ${dayInWords(meeting.on)}`,
    day: copy.versionOn ?? meeting.on,
    receiver: receiver.kind === 'organisatie' ? `het dossier van ${name}` : name,
    footer: footerOf(copy),
    draft: status === 'concept',
    blocks: [...opening(copy), ...parts.flatMap((part) => partOf(copy, part))],
  };
};
