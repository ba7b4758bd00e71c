/** What is in no text: control characters but tab and line break, halves of characters, and what no XML may hold. */
const NO_TEXT = /(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * A text that every program can read: line breaks are one character, and in the place of each character that is no text
 * stands U+FFFD, which people see as �, so that it shows that something was left out there.
 */
export const shownText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(NO_TEXT, '\uFFFD');
