import type { Act, GivenValue } from "../../protocol.ts";
import { type CommandDraft, type Composer, emptyComposer } from "../composer/composer.ts";
import { fillIn } from "../composer/fill-in.ts";
import { writtenMentions } from "../composer/proposals.ts";
import type { Performed } from "../post-act.ts";
import { type View, viewOf } from "../state/view.ts";
import type { Hands } from "./tools.ts";
import { perform } from "./tools.ts";

/** Sends what is in the box: a message, or a command that is filled in. */
export function openSend(hands: Hands): () => void {
    return () => {
        const view = viewOf(hands.store.get());
        if (view === undefined) return;
        const { draft } = view.state.composer;
        if (draft.kind === "command") sendCommand(hands, view, draft);
        else if (draft.text.trim() !== "") sayText(hands, view, draft.text);
    };
}

function sendCommand(hands: Hands, view: View, draft: CommandDraft): void {
    const { persona, place } = view;
    const filled = fillIn(draft);
    if (filled.outcome === "incomplete") {
        hands.store.change((state) => ({
            ...state,
            composer: { ...state.composer, draft: filled.draft },
            focus: `option-${filled.draft.focused ?? ""}`,
        }));
        return;
    }
    const { values, files } = filled;
    const { question } = values;
    empty(hands, typeof question === "string" ? question : undefined);
    const { name: command } = draft.command;
    const run = { kind: "run", persona: persona.id, channelId: place.channelId, command } as const;
    const uploading = async (): Promise<Act | Refused> => {
        const options: Record<string, GivenValue> = { ...values };
        for (const [name, file] of Object.entries(files)) {
            const uploaded = await hands.upload(file);
            if (uploaded.kind === "refused") return uploaded;
            options[name] = uploaded.value;
        }
        return { ...run, options };
    };
    const hasFiles = Object.keys(files).length > 0;
    void performOrGiveBack(
        hands,
        hasFiles ? uploading : () => ({ ...run, options: values }),
        view.state.composer,
    );
}

type Refused = Extract<Performed, { kind: "refused" }>;

function sayText(hands: Hands, { persona, place, scene, state }: View, text: string): void {
    const { replyTo } = state.composer;
    const names = [
        [scene.bot.name, scene.bot.id],
        ...scene.personas.map(({ name, userId }) => [name, userId] as const),
    ] as const;
    const content = writtenMentions(text.trim(), names);
    empty(hands, text.replace(`@${scene.bot.name}`, "").trim());
    const { channelId } = place;
    const act = { kind: "say", persona: persona.id, channelId, content, replyTo } as const;
    void performOrGiveBack(hands, () => act, state.composer);
}

/** What was refused is given back to be mended, unless something new was begun. */
async function performOrGiveBack(
    hands: Hands,
    prepare: () => Act | Promise<Act | Refused>,
    written: Composer,
): Promise<void> {
    const prepared = prepare();
    const act = prepared instanceof Promise ? await prepared : prepared;
    const performed = act.kind === "refused" ? act : await perform(hands, act);
    if (performed.kind !== "refused") return;
    hands.store.change((state) => ({
        ...state,
        refusal: performed.sentence,
        composer: state.composer === emptyComposer ? { ...written, closed: true } : state.composer,
    }));
}

/** Empties the box, and keeps the question for the panel that says why it was answered so. */
function empty({ store }: Hands, question: string | undefined): void {
    store.change((state) => ({
        ...state,
        composer: emptyComposer,
        why: question === undefined ? state.why : { ...state.why, question },
        focus: "box",
    }));
}
