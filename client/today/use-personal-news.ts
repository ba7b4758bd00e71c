import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followMine } from '../families/meeting-news';
import { atMostEvery } from './at-most-every';

/** News of a meeting that is being led comes many times a minute; a first page need not follow each. In ms. */
const BETWEEN_READS = 1_000;

/** Reads something again whenever anything that is this person's changed. @param key of its query */
export const usePersonalNews = (key: readonly string[]): void => {
  const client = useQueryClient();
  const joined = key.join('\n');
  useEffect(() => {
    const queryKey = joined.split('\n');
    const reads = atMostEvery(BETWEEN_READS, () => void client.invalidateQueries({ queryKey }));
    const unfollow = followMine(reads.ask);
    return () => {
      unfollow();
      reads.stop();
    };
  }, [client, joined]);
};
