import { message } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import { propose, usesToPropose } from "../../src/discord/moderation/propose.ts";

export const reload = defineAction({
    description: () => say("corpus.reload.description"),
    uses: usesToPropose,
    run: (_, context) => propose({ kind: "reload", why: message("version.why.reload") }, context),
});
