import {
    addOption,
    type Composer,
    choose,
    drop,
    emptyComposer,
    focusOn,
    startCommand,
    typeInto,
    withMention,
    withText,
} from "../composer/composer-state.ts";
import type { KeyMeaning } from "../composer/key-meaning.ts";
import type { Suggestion } from "../composer/suggestions.ts";
import type { Offered } from "../read/read-command.ts";
import { openSend } from "./send.ts";
import { openSuggest } from "./suggest.ts";
import type { Tools } from "./tools.ts";

export interface ComposerActions {
    readonly write: (text: string) => void;
    readonly writeOption: (name: string, typed: string) => void;
    readonly focusOption: (name: string) => void;
    readonly addOption: (name: string) => void;
    readonly dropOption: (name: string) => void;
    /** Selects this line of the list, which Enter then chooses. */
    readonly point: (active: number) => void;
    readonly take: (proposal: Suggestion) => void;
    /** Begins to fill in this command, whatever was written before. */
    readonly begin: (command: Offered) => void;
    readonly closeList: () => void;
    /** Cancels the command or the reply. */
    readonly back: () => void;
    readonly send: () => void;
    /** Goes back to the message that is too long. */
    readonly shorten: () => void;
    /** Handles a key. Returns false to let the browser handle it too. */
    readonly pressKey: (meaning: KeyMeaning, shown: readonly Suggestion[]) => boolean;
}

/** Creates the actions of the box. */
export function openComposerActions(tools: Tools): ComposerActions {
    const { store } = tools;
    const suggest = openSuggest(tools);
    const send = openSend(tools);
    const change = (next: (composer: Composer) => Composer, focus?: string) =>
        store.change((state) => ({ ...state, composer: next(state.composer), focus: focus ?? state.focus }));
    const changeDraft = (next: Parameters<typeof inCommand>[0]) => change(inCommand(next));
    const write = (text: string) => change((composer) => withText(composer, text));
    const point = (active: number) => change((composer) => ({ ...composer, active }));
    const closeList = () => change((composer) => ({ ...composer, closed: true }));
    const back = () => change((composer) => backFrom(composer), "box");

    const begin = (command: Offered) => {
        change((composer) => startCommand(composer, command));
        focusDraft();
        suggest();
    };
    const take = (proposal: Suggestion) => {
        if (proposal.kind === "command") {
            begin(proposal.command);
        } else if (proposal.kind === "mention") {
            change((composer) => withMention(composer, proposal.mentioned), "box");
        } else changeDraft((draft) => choose(draft, draft.focused ?? "", proposal.choice));
    };
    const focusDraft = () =>
        store.change((state) => {
            const { draft } = state.composer;
            const field = draft.kind === "command" ? draft.focused : undefined;
            return { ...state, focus: field === undefined ? "box" : `option-${field}` };
        });
    const pressKey = (meaning: KeyMeaning, shown: readonly Suggestion[]) => {
        const active = Math.min(store.get().composer.active, shown.length - 1);
        const proposal = shown[active];
        switch (meaning) {
            case "next":
            case "previous":
                point((active + (meaning === "next" ? 1 : shown.length - 1)) % shown.length);
                return true;
            case "choose":
            case "choose-and-move-on":
                if (proposal !== undefined) take(proposal);
                return meaning === "choose";
            case "send":
                send();
                return true;
            case "close":
                closeList();
                return true;
            case "back":
                back();
                return true;
            case "native":
                return false;
        }
    };
    return {
        write,
        point,
        take,
        begin,
        closeList,
        back,
        send,
        shorten: () => store.change((state) => ({ ...state, isTooLong: false, focus: "box" })),
        pressKey,
        writeOption: (name, typed) => {
            changeDraft((draft) => typeInto(draft, name, typed));
            suggest();
        },
        focusOption: (name) => {
            const { draft } = store.get().composer;
            if (draft.kind === "command" && draft.focused === name) return;
            changeDraft((command) => focusOn(command, name));
            suggest();
        },
        addOption: (name) => {
            changeDraft((draft) => addOption(draft, name));
            store.change((state) => ({ ...state, menu: undefined }));
            focusDraft();
            suggest();
        },
        dropOption: (name) => {
            changeDraft((draft) => drop(draft, name));
            focusDraft();
        },
    };
}

/** Changes the command being filled in, and opens its list again. */
function inCommand(next: (draft: Extract<Composer["draft"], { kind: "command" }>) => Composer["draft"]) {
    return (composer: Composer): Composer =>
        composer.draft.kind === "command"
            ? { ...composer, draft: next(composer.draft), active: 0, closed: false }
            : composer;
}

const backFrom = (composer: Composer): Composer =>
    composer.draft.kind === "command"
        ? { ...emptyComposer, replyTo: composer.replyTo }
        : { ...composer, replyTo: undefined };
