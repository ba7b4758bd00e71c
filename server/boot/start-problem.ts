/** Why the server does not start: one line in Dutch that names the setting and says what to do. */
export class StartProblem extends Error {}

/** How a file error reads to a person. */
export const fileReason = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'EACCES' || code === 'EPERM' || code === 'SQLITE_READONLY' || code === 'SQLITE_CANTOPEN') {
    return 'geen toegang';
  }
  if (code === 'EROFS') return 'alleen-lezen schijf';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'er staat een bestand waar een map moet zijn';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return 'de schijf is vol';
  return code || 'onbekende fout';
};
