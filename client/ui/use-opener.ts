import { useId, useRef, useState } from 'react';

export interface OpenState {
  /** Given when it can be opened from elsewhere too. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}

/** What a button and what it opens know of each other; small, since the button is there before the code of what it opens. */
export const useOpener = (opens: 'dialog' | 'menu', state: OpenState) => {
  const id = useId();
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [own, setOwn] = useState(false);
  const isOpen = state.isOpen ?? own;
  const setOpen = (open: boolean) => {
    setOwn(open);
    state.onOpenChange?.(open);
  };
  return {
    isOpen,
    setOpen,
    triggerProps: {
      ref: triggerRef,
      // Screen readers call everything else that pops up a menu too.
      'aria-haspopup': opens === 'menu' || undefined,
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? id : undefined,
      isPressed: isOpen,
    },
    panelProps: { id, triggerRef, onClose: () => setOpen(false) },
  } as const;
};
