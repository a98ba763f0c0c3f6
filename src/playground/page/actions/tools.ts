import type { Act } from "../../protocol.ts";
import type { Performed, PostAct, Upload } from "../post-act.ts";
import type { PageState } from "../state/page-state.ts";
import type { StateStore } from "../state/state-store.ts";

/** Posts an act, and shows the sentence where it was refused. */
export async function postAct({ store, post }: Tools, act: Act): Promise<Performed> {
    store.change((state) => (state.refusal === undefined ? state : { ...state, refusal: undefined }));
    const performed = await post(act);
    if (performed.kind === "refused") store.change((state) => ({ ...state, refusal: performed.sentence }));
    return performed;
}

/** What actions work on. */
export interface Tools {
    readonly store: StateStore<PageState>;
    readonly post: PostAct;
    readonly upload: Upload;
}
