export const nodeProblem: (version: string) => string | undefined;
