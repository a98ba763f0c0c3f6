import type { Act, SentValue } from "../../protocol.ts";
import {
    type CommandDraft,
    type Composer,
    emptyComposer,
    type TextDraft,
} from "../composer/composer-state.ts";
import { fillIn } from "../composer/fill-in.ts";
import { charactersLeft, writtenText } from "../composer/picked-mentions.ts";
import type { ActResult } from "../post-act.ts";
import { type View, viewOf } from "../state/view.ts";
import { postAct, type Tools } from "./tools.ts";

/** Returns a function that sends the content of the box: a message, or a command. */
export function openSend(tools: Tools): () => void {
    return () => {
        const view = viewOf(tools.store.get());
        if (view === undefined) return;
        const { draft } = view.state.composer;
        if (draft.kind === "command") sendCommand(tools, view, draft);
        else if (draft.text.trim() !== "") sayText(tools, view, draft);
    };
}

function sendCommand(tools: Tools, view: View, draft: CommandDraft): void {
    const { persona, place } = view;
    const filled = fillIn(draft);
    if (filled.outcome === "incomplete") {
        tools.store.change((state) => ({
            ...state,
            composer: { ...state.composer, draft: filled.draft },
            focus: `option-${filled.draft.focused ?? ""}`,
        }));
        return;
    }
    const { values, files } = filled;
    const { question } = values;
    clearBox(tools, typeof question === "string" ? question : undefined);
    const { name: command } = draft.command;
    const run = { kind: "run", persona: persona.id, channelId: place.channelId, command } as const;
    const uploading = async (): Promise<Act | Refused> => {
        const options: Record<string, SentValue> = { ...values };
        for (const [name, file] of Object.entries(files)) {
            const uploaded = await tools.upload(file);
            if (uploaded.kind === "refused") return uploaded;
            options[name] = uploaded.value;
        }
        return { ...run, options };
    };
    const hasFiles = Object.keys(files).length > 0;
    void sendOrRestore(
        tools,
        hasFiles ? uploading : () => ({ ...run, options: values }),
        view.state.composer,
    );
}

type Refused = Extract<ActResult, { kind: "refused" }>;

function sayText(tools: Tools, { persona, place, scene, state }: View, draft: TextDraft): void {
    const { replyTo } = state.composer;
    const { text, mentions } = draft;
    const content = writtenText(text, mentions, place.mentionable).trim();
    if (charactersLeft(content) < 0)
        return tools.store.change((changed) => ({ ...changed, isTooLong: true }));
    clearBox(tools, text.replace(`@${scene.bot.name}`, "").trim());
    const { channelId } = place;
    const act = { kind: "say", persona: persona.id, channelId, content, replyTo } as const;
    void sendOrRestore(tools, () => act, state.composer);
}

/** Sends an act. If it is refused, its content is restored, unless the visitor has started something new. */
async function sendOrRestore(
    tools: Tools,
    prepare: () => Act | Promise<Act | Refused>,
    written: Composer,
): Promise<void> {
    const prepared = prepare();
    const act = prepared instanceof Promise ? await prepared : prepared;
    const result = act.kind === "refused" ? act : await postAct(tools, act);
    if (result.kind !== "refused") return;
    tools.store.change((state) => ({
        ...state,
        refusal: result.sentence,
        composer: state.composer === emptyComposer ? { ...written, closed: true } : state.composer,
    }));
}

/** Clears the box, and stores the question for the panel that explains its answer. */
function clearBox({ store }: Tools, question: string | undefined): void {
    store.change((state) => ({
        ...state,
        composer: emptyComposer,
        why: question === undefined ? state.why : { ...state.why, question },
        focus: "box",
    }));
}
