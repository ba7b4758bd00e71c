export class PrepareProblem extends Error {}
export const prepare: () => void;
