import { html, nothing } from "lit";
import type { PlaceKind, PlaceShown } from "../../protocol.ts";
import { label } from "../label.ts";
import { icons } from "./icons.ts";

/** The icon of a kind of place. */
export const placeIcon = (kind: PlaceKind) => placeIcons[kind];

const placeIcons = {
    text: icons.hash,
    announcement: icons.megaphone,
    voice: icons.speaker,
    stage: icons.speaker,
    forum: icons.forum,
    media: icons.forum,
    thread: icons.thread,
    direct: icons.at,
    group: icons.people,
} as const;

/** For screen readers, what the icon shows. Text channels and direct messages are the usual case, so nothing is said. */
export function spokenKind(kind: PlaceKind) {
    if (kind === "text" || kind === "direct") return nothing;
    return html`<span class="only-heard"> (${label(`kind.${kind}`)})</span>`;
}

/** The name as Discord's message box shows it: "#general", "@Pullquote", “Reading list”. */
export function placeTitle({ kind, name }: Pick<PlaceShown, "kind" | "name">): string {
    if (kind === "direct") return `@${name}`;
    if (kind === "thread") return label("thread-title", { name });
    return kind === "group" ? name : `#${name}`;
}

/** Whether a place consists of posts, and takes no messages of its own. */
export const hasPosts = ({ kind }: Pick<PlaceShown, "kind">): boolean => kind === "forum" || kind === "media";
