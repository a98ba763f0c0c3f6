import { defineAction } from "../../src/discord/command/define-command.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";

export const reload = defineAction({
    description: "Propose what the folder of articles holds now",
    uses: usesToPropose,
    run: (_, context) => propose({ kind: "reload", why: "the folder as it is now" }, context),
});
