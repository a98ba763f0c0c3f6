import { defineAction } from "../../src/discord/define-command.ts";
import { flag } from "../../src/discord/define-option.ts";
import { changed } from "./change.ts";

export const feedback = defineAction({
    description: "Let members say under an answer whether it was right",
    options: { on: flag("True for buttons under answers; left out: none") },
    run: ({ on }, context) => changed(context, () => ({ feedback: on })),
});
