/** The key that brings back who reads elsewhere. */
export const RETURN_KEY = 'F';
