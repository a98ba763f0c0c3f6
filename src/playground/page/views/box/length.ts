import { html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";
import type { Actions } from "../../actions/actions.ts";
import { label } from "../../label.ts";
import { onEscape, openDialog } from "../modal.ts";

/** How many characters are left, once few are, as Discord shows it: below zero in red. */
export function counter(left: number) {
    if (left > shownFrom) return nothing;
    const spoken = left < 0 ? label("too-many", { count: -left }) : label("characters-left", { count: left });
    return html`<span class=${left < 0 ? "counter over" : "counter"} title=${spoken}><span aria-hidden="true">${left}</span><span class="only-heard">${spoken}</span></span>`;
}

/** Discord's client shows the number from here on. */
const shownFrom = 200;

/** What Discord shows instead of sending a message that is too long. */
export function tooLongDialog(left: number, { shorten }: Actions) {
    return html`
        <dialog class="modal" aria-labelledby="too-long" aria-describedby="too-long-why" ${ref(openDialog)}
            @cancel=${onEscape(shorten)} @close=${shorten}>
            <form method="dialog">
                <h2 id="too-long">${label("too-long")}</h2>
                <p id="too-long-why">
                    ${label("too-long-why", { count: -left })}
                </p>
                <div class="row"><button type="submit" class="part primary">${label("okay")}</button></div>
            </form>
        </dialog>
    `;
}
