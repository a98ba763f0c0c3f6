import { attach, detach, freeFor } from "../composer/attach.ts";
import { postAct, type Tools } from "./tools.ts";

export interface FileActions {
    /** Puts files into the option of this name and, where they are more, into those after it. */
    readonly attach: (name: string, files: readonly File[]) => void;
    readonly detach: (name: string) => void;
    /** Puts files into the first option that is free. */
    readonly dropFiles: (files: readonly File[]) => void;
    /** Shows the beginning of a file, or hides it again. */
    readonly togglePreview: (fileId: string) => void;
}

export function openFileActions(tools: Tools): FileActions {
    const { store } = tools;
    const give = (name: string, files: readonly File[]) =>
        store.change((state) => {
            const { draft } = state.composer;
            if (draft.kind !== "command" || files.length === 0) return state;
            const composer = { ...state.composer, draft: attach(draft, name, files) };
            return { ...state, refusal: undefined, composer, focus: `option-${name}` };
        });
    return {
        attach: give,
        detach: (name) =>
            store.change((state) => {
                const { draft } = state.composer;
                if (draft.kind !== "command") return state;
                const composer = { ...state.composer, draft: detach(draft, name) };
                return { ...state, composer, focus: `option-${name}` };
            }),
        dropFiles: (files) => {
            const { draft } = store.get().composer;
            const [free] = draft.kind === "command" ? freeFor(draft) : [];
            if (free === undefined) store.change((state) => ({ ...state, refusal: noPlace }));
            else give(free, files);
        },
        togglePreview: async (fileId) => {
            const { [fileId]: shown, ...others } = store.get().previews;
            if (shown !== undefined) return store.change((state) => ({ ...state, previews: others }));
            const show = (text: string | undefined, whole: boolean) =>
                store.change((state) => ({
                    ...state,
                    previews: { ...state.previews, [fileId]: { text, whole } },
                }));
            show(undefined, true);
            const performed = await postAct(tools, { kind: "preview", fileId });
            // It may have been closed again meanwhile.
            if (store.get().previews[fileId] === undefined) return;
            if (performed.kind === "preview") show(performed.text, performed.whole);
            else
                store.change(({ previews: { [fileId]: _, ...previews }, ...state }) => ({
                    ...state,
                    previews,
                }));
        },
    };
}

const noPlace =
    "Files go into a command that takes them, such as /corpus add. Begin it, and drop them again.";
