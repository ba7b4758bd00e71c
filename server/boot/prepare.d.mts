export const prepare: () => void;
