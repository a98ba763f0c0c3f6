import { askLatest } from "../ask-latest.ts";
import type { CommandDraft } from "../composer/composer-state.ts";
import { valuesOf } from "../composer/fill-in.ts";
import type { OptionChoice } from "../read/read-command.ts";
import { viewOf } from "../state/view.ts";
import type { Tools } from "./tools.ts";

/** Returns a function that asks the bot for suggestions for the focused option, once typing pauses. */
export function openSuggest({ store, post }: Tools): () => void {
    const latest = askLatest<CommandDraft, readonly OptionChoice[]>(
        {
            ask: async (draft) => {
                const view = viewOf(store.get());
                const focused = draft.focused;
                if (view === undefined || focused === undefined) return [];
                const typed = draft.fields.find(({ option }) => option.name === focused)?.typed ?? "";
                const outcome = await post({
                    kind: "suggest",
                    persona: view.persona.id,
                    channelId: view.place.channelId,
                    command: draft.command.name,
                    options: { ...valuesOf(draft), [focused]: typed },
                    focused,
                });
                return outcome.kind === "choices" ? outcome.choices : [];
            },
            onAnswer: (suggested) =>
                store.change((state) => {
                    const { draft } = state.composer;
                    if (draft.kind !== "command") return state;
                    return {
                        ...state,
                        composer: { ...state.composer, draft: { ...draft, suggested }, active: 0 },
                    };
                }),
        },
        pause,
    );
    return () => {
        const { draft } = store.get().composer;
        if (draft.kind === "command" && asksBot(draft)) latest.ask(draft);
        else latest.forget();
    };
}

/** How long typing must pause, in milliseconds. */
const pause = 150;

const asksBot = ({ fields, focused }: CommandDraft) =>
    fields.some(({ option, chosen }) => option.name === focused && option.suggests && chosen === undefined);
