import type { Act } from "../../protocol.ts";
import type { ActResult, PostAct, Upload } from "../post-act.ts";
import type { PageState } from "../state/page-state.ts";
import type { StateStore } from "../state/state-store.ts";

/** Posts an act. If it is refused, the page shows why. */
export async function postAct({ store, post }: Tools, act: Act): Promise<ActResult> {
    store.change((state) => (state.refusal === undefined ? state : { ...state, refusal: undefined }));
    const result = await post(act);
    if (result.kind === "refused") store.change((state) => ({ ...state, refusal: result.sentence }));
    return result;
}

/** What actions need. */
export interface Tools {
    readonly store: StateStore<PageState>;
    readonly post: PostAct;
    readonly upload: Upload;
    /** Loads the texts of the page in another language. Never rejects. */
    readonly loadLabels: (language: string) => Promise<void>;
}
