import { createContext } from 'react';

/** The conference whose items can be marked below; absent where nothing can. */
export const MarkingPlace = createContext<string | undefined>(undefined);
