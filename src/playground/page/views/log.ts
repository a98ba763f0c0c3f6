import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { ref } from "lit/directives/ref.js";
import { repeat } from "lit/directives/repeat.js";
import type { Actions } from "../actions/actions.ts";
import { label, pageLanguage } from "../label.ts";
import { moveInLog } from "../move-in-log.ts";
import type { Failure } from "../state/page-state.ts";
import type { View } from "../state/view.ts";
import { stickToBottom } from "../stick-to-bottom.ts";
import { beginning } from "./beginning.ts";
import { icons } from "./icons.ts";
import { message } from "./message/message.ts";

/** The messages of a channel. Each channel gets its own element, so that screen readers announce only new messages, and each language. */
export function log(view: View, actions: Actions): TemplateResult {
    const { messages, place, persona, state, light } = view;
    const failures = state.failures.filter(
        ({ userId, channelId }) => userId === persona.userId && channelId === place.channelId,
    );
    const shown = html`
        <div class="log" role="log" aria-label=${label("messages-in", { place: place.name })} aria-describedby="log-keys" data-own=${newestOwn(view, failures)} ${ref(openLog)}>
            <div class="log-inner">
                ${beginning(view, actions)}
                <discord-messages no-background .lightTheme=${light}>
                    ${repeat(
                        messages,
                        ({ id }) => id,
                        (shown, at) => message({ shown, before: messages[at - 1], view, actions }),
                    )}
                    ${failures.map((failure) => failed(failure, actions))}
                </discord-messages>
            </div>
        </div>
        <p class="only-heard" id="log-keys">${label("log-keys")}</p>
        <p class="typing" role="status">${typing(view)}</p>
    `;
    return html`${keyed(`${persona.id} ${place.channelId} ${pageLanguage()}`, shown)}`;
}

function openLog(log: Element | undefined): void {
    stickToBottom(log);
    moveInLog(log);
}

/** Identifies the newest message or failure of the persona. */
function newestOwn({ messages, persona }: View, failures: readonly Failure[]): string {
    const own = messages.findLast(
        ({ author, answers }) => author.id === persona.userId || answers?.userName === persona.name,
    );
    return `${own?.id ?? ""} ${failures.at(-1)?.number ?? ""}`;
}

function failed({ number, text }: Failure, { dismissFailure }: Actions) {
    return html`
        <p class="failure">
            ${icons.warning} <span>${text}</span>
            <button type="button" class="link" @click=${() => dismissFailure(number)}>${label("dismiss")}</button>
        </p>
    `;
}

function typing({ state, place, scene }: View) {
    const until = state.typing[place.channelId] ?? 0;
    return until > state.now.getTime()
        ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span>${label("typing", { bot: scene.bot.name })}</span>`
        : nothing;
}
