import type { Answer } from "../answer/answer.ts";

/** "private" is shown to the member alone, where Discord can do that. */
export type Visibility = "public" | "private";

/** A button under a text; pressing it calls the command's `press` with `argument`. */
export interface Button {
    readonly label: string;
    readonly argument: string;
    readonly enabled: boolean;
}

/** What a command decided to say; only src/discord sends it. */
export type Reply =
    | { readonly kind: "answer"; readonly answer: Answer; readonly visibility: Visibility }
    | {
          readonly kind: "text";
          /** Discord Markdown; text of articles and members in it is escaped already. */
          readonly text: string;
          readonly visibility: Visibility;
          readonly buttons?: readonly Button[];
      };
