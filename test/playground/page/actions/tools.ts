import { openActions } from "../../../../src/playground/page/actions/actions.ts";
import type { ActResult, Upload } from "../../../../src/playground/page/post-act.ts";
import { firstState, type PageState } from "../../../../src/playground/page/state/page-state.ts";
import { openStore } from "../../../../src/playground/page/state/state-store.ts";
import type { Act } from "../../../../src/playground/protocol.ts";
import { askWire, scene } from "../wire.ts";
import "../english-labels.ts";

/** Actions on a page that offers /ask, and what they posted; `answer` is the server's response. */
export function openHands(
    answer: (act: Act) => ActResult | Promise<ActResult> = () => ({ kind: "done" }),
    facts: Partial<PageState> = {},
    upload: (file: File) => Awaited<ReturnType<Upload>> = ({ name }) => ({
        kind: "uploaded",
        value: { upload: `the ${name}` },
    }),
) {
    const first = firstState(
        { persona: "member", place: undefined, theme: "system", language: undefined },
        { now: new Date(0), systemIsLight: false },
    );
    const commands = { member: [askWire], moderator: [askWire], colleague: [], elsewhere: [] };
    const store = openStore<PageState>({ ...first, scene: scene({ commands }), ...facts }, () => {});
    const acts: Act[] = [];
    const actions = openActions({
        store,
        post: async (act) => {
            acts.push(act);
            return answer(act);
        },
        upload: async (file) => upload(file),
        loadLabels: async () => {},
    });
    return { store, acts, actions };
}
