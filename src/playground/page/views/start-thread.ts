import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Actions } from "../actions/actions.ts";
import { label } from "../label.ts";
import type { StartingThread } from "../state/page-state.ts";
import { onEscape, openDialog } from "./modal.ts";

/** The form for a new thread or post: its title and first message. */
export function startThreadForm(
    { messageId, isSent, problem }: StartingThread,
    { startThread, cancelThread }: Actions,
): TemplateResult {
    const isPost = messageId === undefined;
    const title = isPost ? label("new-post") : label("create-thread");
    const submit = (event: SubmitEvent) => {
        event.preventDefault();
        if (!(event.currentTarget instanceof HTMLFormElement)) return;
        const written = new FormData(event.currentTarget);
        startThread(String(written.get("title") ?? ""), String(written.get("text") ?? ""));
    };
    return html`
        <dialog class="modal" aria-labelledby="start-title" ${ref(openDialog)}
            @cancel=${onEscape(cancelThread)} @close=${cancelThread}>
            <form @submit=${submit}>
                <h2 id="start-title">${title}</h2>
                <label>
                    <span>${isPost ? label("post-title") : label("thread-name")}<abbr title=${label("required")}>*</abbr></span>
                    <input name="title" required maxlength="100" autocomplete="off" />
                </label>
                <label>
                    <span>${label("first-message")}<abbr title=${label("required")}>*</abbr></span>
                    <textarea name="text" rows="4" required></textarea>
                </label>
                ${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
                <div class="row">
                    <button type="button" class="link" @click=${cancelThread}>${label("cancel")}</button>
                    <button type="submit" class="part primary" aria-disabled=${isSent}>${isPost ? label("post") : label("create-thread")}</button>
                </div>
            </form>
        </dialog>
    `;
}
