/** Replaces control characters, so that the name or text of a file cannot control the terminal. */
export const printable = (text: string) => text.replace(/\p{Cc}/gu, "\ufffd");
