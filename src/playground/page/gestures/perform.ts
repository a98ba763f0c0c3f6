import type { Act } from "../../protocol.ts";
import type { Performed } from "../post-act.ts";
import type { Hands } from "./gestures.ts";

/** Posts an act, and shows the sentence where it was refused. */
export async function perform({ store, post }: Hands, act: Act): Promise<Performed> {
    store.change((state) => (state.refusal === undefined ? state : { ...state, refusal: undefined }));
    const performed = await post(act);
    if (performed.kind === "refused") store.change((state) => ({ ...state, refusal: performed.sentence }));
    return performed;
}
