import { render } from "lit";
import * as z from "zod/mini";
import { openActions } from "./actions/actions.ts";
import { adaptDiscordLook } from "./discord-look.ts";
import { dropFiles } from "./drop-files.ts";
import { openPostAct, openUpload } from "./post-act.ts";
import { listen } from "./server-events.ts";
import { openMemory } from "./state/memory.ts";
import { firstState, type PageState } from "./state/page-state.ts";
import { reduce } from "./state/reduce.ts";
import { openStore } from "./state/state-store.ts";
import { isLight } from "./state/view.ts";
import { app } from "./views/app.ts";

// The page may not evaluate text as code, and need not try.
z.config({ jitless: true });
adaptDiscordLook();

const memory = openMemory(
    () => localStorage,
    () => sessionStorage,
);
const lightness = matchMedia("(prefers-color-scheme: light)");
const store = openStore<PageState>(
    firstState(memory.recall(), { now: new Date(), systemIsLight: lightness.matches }),
    () => show(),
);
const request: typeof fetch = (...given) => fetch(...given);
const actions = openActions({ store, post: openPostAct(request), upload: openUpload(request) });

listen(new EventSource("/events"), {
    heard: (told) => store.change((state) => reduce({ ...state, now: new Date() }, told)),
    lost: () => store.change((state) => ({ ...state, connection: "lost" })),
});
dropFiles(document, actions.dropFiles);
// Once the click has done what it is for, since closing a menu moves what lies below.
document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-menu]"))) actions.leaveMenu();
});
lightness.addEventListener("change", ({ matches }) =>
    store.change((state) => ({ ...state, systemIsLight: matches })),
);
// So that "is typing" ends and "2 minutes ago" grows.
setInterval(() => store.change((state) => ({ ...state, now: new Date() })), 5_000);
show();

/** Renders the state, and then gives the focus to the part that a gesture meant. */
function show(): void {
    const state = store.get();
    document.documentElement.dataset["theme"] = isLight(state) ? "light" : "dark";
    const before = document.activeElement;
    render(app(state, actions), document.body);
    memory.remember(state);
    // A button that is gone once it was pressed takes the focus away with it.
    const lost = before?.isConnected === false && document.querySelector("dialog[open]") === null;
    const wanted = state.focus ?? (lost ? "box" : undefined);
    if (wanted === undefined) return;
    const part = document.querySelector(`[data-focus="${CSS.escape(wanted)}"]`);
    if (state.focus !== undefined) store.change((shown) => ({ ...shown, focus: undefined }));
    if (part instanceof HTMLElement) part.focus();
}
