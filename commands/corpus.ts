import { say } from "../locales/say.ts";
import { defineGroup } from "../src/discord/command/define-command.ts";
import { discardEdit, editProposal, proposeEdit, resumeEdit } from "../src/discord/editing/edit-decisions.ts";
import {
    choosePart,
    moreForm,
    openMore,
    openSource,
    openText,
    sourceForm,
    textForm,
    turnParts,
} from "../src/discord/editing/edit-forms.ts";
import { cancel } from "../src/discord/moderation/cancel.ts";
import { discard, publish, publishAnyway, showToAll } from "../src/discord/moderation/proposal-message.ts";
import { showChanges } from "../src/discord/moderation/show-changes.ts";
import { questionForm, tryQuestion } from "../src/discord/moderation/try-question.ts";
import { pinAnswer, pinForm, pinSentence } from "../src/discord/under-answer/pin-answer.ts";
import { add } from "./corpus/add.ts";
import { edit } from "./corpus/article/edit.ts";
import { get, getFile } from "./corpus/article/get.ts";
import { remove } from "./corpus/article/remove.ts";
import { editShown, show, showEarlier, showLater, showSection } from "./corpus/article/show.ts";
import { audit, turnAudit } from "./corpus/audit.ts";
import { doctor } from "./corpus/doctor.ts";
import { gaps } from "./corpus/gaps.ts";
import { goBack, history, turnHistory } from "./corpus/history.ts";
import { insights } from "./corpus/insights.ts";
import { bringBack, bringBackItems, keptOut } from "./corpus/kept-out.ts";
import { paste, pasteForm } from "./corpus/paste.ts";
import { pins, unpin } from "./corpus/pins.ts";
import { reload } from "./corpus/reload.ts";
import { lookNow, sources } from "./corpus/sources.ts";
import { status } from "./corpus/status.ts";

export const corpus = defineGroup({
    name: "corpus",
    description: () => say("corpus.description"),
    audience: "moderators",
    subcommands: {
        reload,
        add,
        paste,
        show,
        get,
        edit,
        remove,
        history,
        status,
        "kept-out": keptOut,
        sources,
        audit,
        pins,
        doctor,
        gaps,
        insights,
    },
    continuations: [
        publish,
        publishAnyway,
        discard,
        cancel,
        showToAll,
        showChanges,
        tryQuestion,
        questionForm,
        pasteForm,
        showEarlier,
        showLater,
        showSection,
        editShown,
        getFile,
        openSource,
        openMore,
        openText,
        choosePart,
        turnParts,
        sourceForm,
        moreForm,
        textForm,
        editProposal,
        proposeEdit,
        discardEdit,
        resumeEdit,
        goBack,
        turnHistory,
        bringBack,
        bringBackItems,
        lookNow,
        turnAudit,
        unpin,
        pinAnswer,
        pinSentence,
        pinForm,
    ],
});
