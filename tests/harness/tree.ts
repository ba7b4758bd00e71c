import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file and folder below (and including) a path, with its mode and a hash of its content: equal means untouched. */
export const treeOf = (root: string): Record<string, string> => {
  const tree: Record<string, string> = {};
  const walk = (path: string) => {
    const { mode } = statSync(path);
    const isFolder = statSync(path).isDirectory();
    const content = isFolder ? 'folder' : createHash('sha256').update(readFileSync(path)).digest('hex');
    tree[relative(root, path) || '.'] = `${mode.toString(8)} ${content}`;
    if (isFolder) for (const name of readdirSync(path)) walk(join(path, name));
  };
  if (existsSync(root)) walk(root);
  return tree;
};
