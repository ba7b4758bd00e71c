/** Today here as yyyy-mm-dd, as a date field has it. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());
