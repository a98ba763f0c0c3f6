import type { Act } from "../../protocol.ts";
import type { Performed, PostAct, Upload } from "../post-act.ts";
import type { PageState } from "../state/page-state.ts";
import type { Store } from "../state/store.ts";

/** Posts an act, and shows the sentence where it was refused. */
export async function perform({ store, post }: Hands, act: Act): Promise<Performed> {
    store.change((state) => (state.refusal === undefined ? state : { ...state, refusal: undefined }));
    const performed = await post(act);
    if (performed.kind === "refused") store.change((state) => ({ ...state, refusal: performed.sentence }));
    return performed;
}

/** What gestures work on. */
export interface Hands {
    readonly store: Store<PageState>;
    readonly post: PostAct;
    readonly upload: Upload;
}
