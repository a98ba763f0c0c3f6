import { say } from "../../../locales/say.ts";
import type { Input } from "../command/modal.ts";

/** The inputs of forms for what an article declares, and for its text. Errors call them by these labels. */
export const articleInputs = {
    title: { label: () => say("corpus.field.title"), style: "short", maxLength: 300 },
    author: { label: () => say("corpus.field.author"), style: "short", required: false, maxLength: 200 },
    publisher: {
        label: () => say("corpus.field.publisher"),
        style: "short",
        required: false,
        maxLength: 200,
    },
    published: {
        label: () => say("corpus.field.published"),
        description: () => say("corpus.field.published.about"),
        style: "short",
        required: false,
        maxLength: 40,
    },
    url: {
        label: () => say("corpus.field.url"),
        style: "short",
        required: false,
        maxLength: 2000,
        placeholder: () => "https://…",
    },
    language: {
        label: () => say("corpus.field.language"),
        description: () => say("corpus.field.language.about"),
        style: "short",
        required: false,
        maxLength: 35,
    },
    licence: { label: () => say("corpus.field.licence"), style: "short", required: false, maxLength: 200 },
    summary: {
        label: () => say("corpus.field.summary"),
        style: "paragraph",
        required: false,
        maxLength: 2000,
    },
    text: {
        label: () => say("corpus.field.text"),
        description: () => say("corpus.field.text.about"),
        style: "paragraph",
        maxLength: 4000,
    },
} as const satisfies Readonly<Record<string, Input>>;
