/** The text on one line, in which no file can steer the terminal that shows it: control characters are replaced. */
export const printable = (text: string) => text.replace(/\p{Cc}/gu, "\ufffd");
