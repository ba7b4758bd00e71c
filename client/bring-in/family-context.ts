import { createContext, useContext } from 'react';
import type { Conference, Meeting } from '../../shared/api/contract';
import type { FamilyPage } from '../../shared/api/families';
import type { FamilyChange } from './use-family';

/** What the parts of the family panel share. */
export interface FamilyInPanel {
  meeting: Meeting;
  conference: Conference;
  family: FamilyPage;
  /** Sends a change, and calls back when it stands. */
  change(change: FamilyChange, onDone?: () => void): void;
  busy: boolean;
}

const FamilyContext = createContext<FamilyInPanel | undefined>(undefined);
export const FamilyProvider = FamilyContext.Provider;

export const useFamilyInPanel = (): FamilyInPanel => {
  const present = useContext(FamilyContext);
  if (!present) throw new Error('useFamilyInPanel outside the family panel');
  return present;
};
