import { attach, detach, freeFor } from "../composer/attach.ts";
import { label } from "../label.ts";
import { postAct, type Tools } from "./tools.ts";

export interface FileActions {
    /** Puts the first file into this option, and further files into the next free ones. */
    readonly attach: (name: string, files: readonly File[]) => void;
    readonly detach: (name: string) => void;
    /** Puts files into the first free options. */
    readonly dropFiles: (files: readonly File[]) => void;
    /** Shows or hides the beginning of a file. */
    readonly togglePreview: (fileId: string) => void;
}

/** Creates the actions for attaching and previewing files. */
export function openFileActions(tools: Tools): FileActions {
    const { store } = tools;
    const attachFiles = (name: string, files: readonly File[]) =>
        store.change((state) => {
            const { draft } = state.composer;
            if (draft.kind !== "command" || files.length === 0) return state;
            const composer = { ...state.composer, draft: attach(draft, name, files) };
            return { ...state, refusal: undefined, composer, focus: `option-${name}` };
        });
    return {
        attach: attachFiles,
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
            if (free === undefined)
                store.change((state) => ({ ...state, refusal: label("no-option-for-files") }));
            else attachFiles(free, files);
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
            const result = await postAct(tools, { kind: "preview", fileId });
            // It may have been closed in the meantime.
            if (store.get().previews[fileId] === undefined) return;
            if (result.kind === "preview") show(result.text, result.whole);
            else
                store.change(({ previews: { [fileId]: _, ...previews }, ...state }) => ({
                    ...state,
                    previews,
                }));
        },
    };
}
