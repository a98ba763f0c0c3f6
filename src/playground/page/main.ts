import { render } from "lit";
import * as z from "zod/mini";
import { openActions } from "./actions/actions.ts";
import { adaptDiscordLook } from "./discord-look.ts";
import { dropFiles } from "./drop-files.ts";
import { loadLabels } from "./load-labels.ts";
import { openPostAct, openUpload } from "./post-act.ts";
import { listen } from "./server-events.ts";
import { openMemory } from "./state/memory.ts";
import { firstState, type PageState } from "./state/page-state.ts";
import { reduce } from "./state/reduce.ts";
import { openStore } from "./state/state-store.ts";
import { isLight } from "./state/view.ts";
import { typeToBox } from "./type-to-box.ts";
import { app } from "./views/app.ts";

// The page's content security policy forbids eval.
z.config({ jitless: true });
adaptDiscordLook();

const memory = openMemory(
    () => localStorage,
    () => sessionStorage,
);
const lightness = matchMedia("(prefers-color-scheme: light)");
const request: typeof fetch = (...given) => fetch(...given);
const load = (language: string) => loadLabels(request, language);
const remembered = memory.recall();
await load(remembered.language ?? document.documentElement.lang);
const store = openStore<PageState>(
    firstState(remembered, { now: new Date(), systemIsLight: lightness.matches }),
    () => show(),
);
const tools = { store, post: openPostAct(request), upload: openUpload(request), loadLabels: load };
const actions = openActions(tools);

listen(new EventSource("/events"), {
    onEvent: (event) => store.change((state) => reduce({ ...state, now: new Date() }, event)),
    onLost: () => store.change((state) => ({ ...state, connection: "lost" })),
});
dropFiles(document, actions.dropFiles);
typeToBox(document);
// On bubbling, after the click's own handler, because closing a menu moves what is below it.
document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-menu]"))) actions.leaveMenu();
});
lightness.addEventListener("change", ({ matches }) =>
    store.change((state) => ({ ...state, systemIsLight: matches })),
);
// Ends "is typing", and updates "2 minutes ago".
setInterval(() => store.change((state) => ({ ...state, now: new Date() })), 5_000);
show();

/** Renders the state, then moves the focus where the last action asked for. */
function show(): void {
    const state = store.get();
    document.documentElement.dataset["theme"] = isLight(state) ? "light" : "dark";
    const before = document.activeElement;
    render(app(state, actions), document.body);
    memory.remember(state);
    // If the focused element was removed, the focus would be lost.
    const lost = before?.isConnected === false && document.querySelector("dialog[open]") === null;
    const wanted = state.focus ?? (lost ? "box" : undefined);
    if (wanted === undefined) return;
    const part = document.querySelector(`[data-focus="${CSS.escape(wanted)}"]`);
    if (state.focus !== undefined) store.change((shown) => ({ ...shown, focus: undefined }));
    if (part instanceof HTMLElement) part.focus();
}
