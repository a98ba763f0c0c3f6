import { say } from "../locales/say.ts";
import { defineGroup } from "../src/discord/command/define-command.ts";
import { discard, publish, publishAnyway } from "../src/discord/moderation/proposal-message.ts";
import { showChanges } from "../src/discord/moderation/show-changes.ts";
import { questionForm, tryQuestion } from "../src/discord/moderation/try-question.ts";
import { add } from "./corpus/add.ts";
import { audit, turnAudit } from "./corpus/audit.ts";
import { doctor } from "./corpus/doctor.ts";
import { edit, editForm } from "./corpus/edit.ts";
import { gaps } from "./corpus/gaps.ts";
import { goBack, history } from "./corpus/history.ts";
import { bringBack, keptOut } from "./corpus/kept-out.ts";
import { paste, pasteForm } from "./corpus/paste.ts";
import { pins, unpin } from "./corpus/pins.ts";
import { reload } from "./corpus/reload.ts";
import { remove } from "./corpus/remove.ts";
import { status } from "./corpus/status.ts";

export const corpus = defineGroup({
    name: "corpus",
    description: say("corpus.description"),
    audience: "moderators",
    subcommands: {
        reload,
        add,
        paste,
        edit,
        remove,
        history,
        status,
        "kept-out": keptOut,
        audit,
        pins,
        doctor,
        gaps,
    },
    continuations: [
        publish,
        publishAnyway,
        discard,
        showChanges,
        tryQuestion,
        questionForm,
        pasteForm,
        editForm,
        goBack,
        bringBack,
        turnAudit,
        unpin,
    ],
});
