/** The code of the table's tools once they are used. */
export const fetchOpened = () => import('./opened');
