import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { PlaceShown } from "../../protocol.ts";
import type { Actions } from "../actions/actions.ts";
import { openerOf } from "../actions/thread-actions.ts";
import { label } from "../label.ts";
import { spokenTime } from "../markdown/spoken-time.ts";
import { readMessage } from "../read/read-message.ts";
import { type View, visibleMessages } from "../state/view.ts";
import { icons } from "./icons.ts";
import { glimpse } from "./message/message-head.ts";

/** The posts of a forum, those with the newest messages first. */
export function forum(view: View, actions: Actions): TemplateResult {
    const { place, persona } = view;
    const posts = persona.places
        .filter(({ parentId }) => parentId === place.channelId)
        .map((post) => summaryOf(post, view))
        .sort(({ newestId: one }, { newestId: other }) => (BigInt(one) > BigInt(other) ? -1 : 1));
    const start = html`
        <button type="button" class="part primary" data-focus=${openerOf({})} @click=${() => actions.beginThread()}>${label("new-post")}</button>
    `;
    return html`
        <section class="forum" id="posts" tabindex="-1" data-focus="box" aria-label=${label("posts-in", { place: place.name })}>
            <div class="forum-head">${place.mayWrite ? start : nothing}</div>
            <ul class="posts">${repeat(
                posts,
                ({ post }) => post.channelId,
                (post) => html`<li>${card(post, view, actions)}</li>`,
            )}</ul>
            ${posts.length === 0 ? html`<p class="empty">${label("no-posts")}</p>` : nothing}
        </section>
    `;
}

interface PostSummary {
    readonly post: PlaceShown;
    readonly excerpt: string;
    readonly replies: number;
    /** The id of the newest message. */
    readonly newestId: string;
    readonly activeAt: Date;
}

function summaryOf(post: PlaceShown, { scene, persona, names, state }: View): PostSummary {
    const messages = visibleMessages(scene, persona)
        .filter(({ wire }) => wire.channel_id === post.channelId)
        .map(readMessage);
    // The first message of a post has the id of its thread.
    const first = messages.find(({ id }) => id === post.channelId);
    return {
        post,
        excerpt: first === undefined ? "" : glimpse(first, names),
        replies: messages.filter((message) => message !== first).length,
        newestId: messages.at(-1)?.id ?? post.channelId,
        activeAt: messages.at(-1)?.sentAt ?? state.now,
    };
}

function card({ post, excerpt, replies, activeAt }: PostSummary, { state }: View, { go }: Actions) {
    const isRecent = state.now.getTime() - activeAt.getTime() < 60_000;
    const when = isRecent ? label("just-now") : spokenTime(activeAt, "R", state.now);
    return html`
        <article class="post">
            <h2><button type="button" @click=${() => go(post.channelId)}>${post.name}</button></h2>
            <p><strong>${post.thread?.startedBy}:</strong> ${excerpt}</p>
            <p class="post-facts">${icons.thread}<span>${label("replies", { count: replies })}</span><span>${when}</span></p>
        </article>
    `;
}
