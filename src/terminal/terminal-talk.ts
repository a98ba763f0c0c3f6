import { say } from "../../locales/say.ts";
import { excerptJson } from "../answer/answer-json.ts";
import type { TalkReply } from "../answer/talk/talk-about.ts";
import type { TalkStyle } from "../answer/talk/talk-style.ts";
import { printable } from "../corpus/printable.ts";
import { renderExcerpt, visible } from "./render-answer.ts";

const name = (text: string) => visible(printable(text));

/** Plain text, without colors, because the JSON of a reply contains it too. */
export const terminalStyle: TalkStyle = {
    name,
    heading: name,
    date: (published) => published,
    link: name,
    quote: (excerpt) => renderExcerpt(excerpt, false, (_, text) => text),
    help: () => [say("talk.help"), say("talk.help.other"), say("terminal.talk.help")].join("\n"),
    choice: ({ id, title }) => say("terminal.talk.choice", { id: name(id), title: name(title) }),
    most: 20,
    onlyFirst: (most) => say("terminal.talk.first", { most }),
    longest: Number.POSITIVE_INFINITY,
};

/** The reply in the form that other programs rely on (DESIGN.md, contracts). */
export function talkJson(question: string, { intent, text, excerpts }: TalkReply) {
    return {
        question,
        intent,
        verdict: excerpts.length === 0 ? ("talk" as const) : ("answered" as const),
        missing: [],
        excerpts: excerpts.map(excerptJson),
        reply: text,
    };
}
