const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const parsed = (value: string): URL | undefined => {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
};

/**
 * What is wrong with an address that families' decisions go to, in Dutch. Only https, but for this computer itself; no
 * name and password in it, and no question or fragment behind it.
 */
export const addressProblem = (value: string): string | undefined => {
  if (value === '') return 'is leeg: vul het hele adres in, vanaf https://';
  const url = parsed(value);
  if (!url) return 'is geen adres: vul het hele adres in, vanaf https://';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
    return 'moet met https:// beginnen: zonder versleuteling gaat er niets naar een andere computer';
  }
  if (url.username || url.password) return 'mag geen naam of wachtwoord bevatten: daar zijn eigen velden voor';
  if (url.search || url.hash) return 'mag geen ? of # bevatten: vul alleen het adres zelf in';
  return undefined;
};
