/** The code of what is opened beside a board. */
export const fetchBeside = () => import('./beside');
