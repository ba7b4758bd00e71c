import { useState } from 'react';
import type { ApiError } from '../../shared/api/contract';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { notify } from '../ui/notices';

const NAME = /filename="([^"]+)"/;

const fetchFile = async (path: string): Promise<{ name: string; file: Blob }> => {
  const answer = await fetch(path).catch(() => undefined);
  if (!answer) throw new ApiProblem(0, 'no-connection', '');
  if (!answer.ok) {
    const { code = 'unknown', message = '' }: Partial<ApiError> = await answer.json().catch(() => ({}));
    throw new ApiProblem(answer.status, code, message);
  }
  const name = NAME.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'casustafel';
  return { name, file: await answer.blob() };
};

/** The browser saves it among its downloads. */
const keep = ({ name, file }: { name: string; file: Blob }): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not before the browser has taken it up.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/**
 * Fetches files. A link would do, but making one takes some seconds, and what goes wrong would come as a file of its own:
 * this says what is happening, and why it did not.
 */
export const useDownload = (done: string) => {
  const problemText = useProblemText();
  const [busy, setBusy] = useState<string>();
  const download = async (path: string): Promise<void> => {
    if (busy) return;
    setBusy(path);
    try {
      keep(await fetchFile(path));
      notify(done, 'good');
    } catch (error) {
      notify(problemText(error), 'error');
    } finally {
      setBusy(undefined);
    }
  };
  return { download, busy };
};
