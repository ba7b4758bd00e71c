import type { Finding } from '../audit/check';

/** The most findings that are said in words. */
const SAID = 20;

const WORDS: Record<Finding['what'], string> = {
  altered: 'is veranderd',
  added: 'is toegevoegd buiten Casustafel om',
  removed: 'is weggehaald',
  cut: 'is afgeknipt',
};

const ROWS: Readonly<Record<string, string>> = { audit: 'logregel', record: 'verslag', export: 'export' };

const nameOf = ({ item, seq, to }: Finding): string => {
  const place = to ? `schakels ${seq} t/m ${to}` : `schakel ${seq}`;
  if (item === 'database') return 'Het bestand casustafel.db zelf';
  if (item === 'chain') return place;
  const [kind, id] = item.split(':');
  const row = `${ROWS[kind ?? ''] ?? kind} ${id}`;
  return seq === undefined ? row : `${place} (${row})`;
};

const lineOf = (finding: Finding): string => {
  if (finding.what === 'cut') {
    return '  Het controlegetal staat niet in de keten: het einde is afgeknipt, of de keten is vervangen.';
  }
  return `  ${nameOf(finding)} ${WORDS[finding.what]}.`;
};

/** What is wrong with a chain, a line each, for who keeps the server. */
export const linesOf = (findings: readonly Finding[]): string[] => {
  const lines = findings.slice(0, SAID).map(lineOf);
  return findings.length > SAID ? [...lines, `  … en nog ${findings.length - SAID}.`] : lines;
};
