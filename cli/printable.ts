/** A text of somebody else's on one line, without what a terminal would take for a command. */
export const printable = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').trim();
