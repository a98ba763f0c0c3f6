/** What a message wants that asks nothing of the text. Other programs rely on these names. */
export type IntentName =
    | "greeting"
    | "thanks"
    | "goodbye"
    | "reaction"
    | "help"
    | "identity"
    | "overview"
    | "author"
    | "date"
    | "source"
    | "articles"
    | "paragraph"
    | "more"
    | "language";

/** The number of a paragraph, from 1, or which one it is: "same" is the one that was quoted last, "previous" the one before it. */
export type WantedParagraph = number | "last" | "same" | "previous" | "any";

export type Intent =
    | {
          readonly name: Exclude<IntentName, "paragraph">;
          /** Whether it asks about "it", which a question before may have been about. */
          readonly leans?: true;
          /** Whether it asks about all articles, also after one of them was quoted. */
          readonly ofAll?: true;
          /** For a reaction, what it is or replies to: kind words, an answer that did not help, something that the bot cannot do. */
          readonly to?: "praise" | "complaint" | "beyond";
          /** Whether it asks what the bot remembers, and not what it is. */
          readonly ofMemory?: true;
      }
    | { readonly name: "paragraph"; readonly paragraph: WantedParagraph };

/** Words that are exchanged, and want nothing: "thanks, bye". */
export function isCourtesy({ name }: Intent): boolean {
    return name === "greeting" || name === "thanks" || name === "goodbye" || name === "reaction";
}
