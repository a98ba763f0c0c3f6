import type { Explanation } from "../answer/explanation.ts";
import type { ListedChannel, Mentionable } from "../loopback/member-contract.ts";

/** A person that the visitor can act as. */
export interface Persona {
    readonly id: "member" | "moderator" | "colleague" | "elsewhere";
    /** Their name in messages. */
    readonly name: string;
    readonly userId: string;
    /** The channels they see, in display order, each with its threads after it. */
    readonly places: readonly PlaceShown[];
}

/** A channel, a thread, a group, or the direct messages with the bot (named after it), and what the persona may do there. */
export interface PlaceShown extends Omit<ListedChannel, "guildId"> {
    /** The server it belongs to; undefined for direct messages and groups. */
    readonly server: string | undefined;
    /** The channel of a thread, or the forum of a post. */
    readonly parentId: string | undefined;
    /** Whom they can mention there: people first, then roles. */
    readonly mentionable: readonly Mentioned[];
}

export type PlaceKind = ListedChannel["kind"];

export type Mentioned = Mentionable;

/** A message in the format of Discord's API, and who sees it. */
export interface PageMessage {
    /** As in GET /channels/{id}/messages: content, author, timestamp, flags, embeds, components, message_reference … */
    readonly wire: Readonly<Record<string, unknown>> & { readonly id: string; readonly channel_id: string };
    /** The only user who sees it (ephemeral); undefined if everyone in the channel does. */
    readonly onlyFor: string | undefined;
    /** Deferred and not yet answered: "Pullquote is thinking …". */
    readonly thinking: boolean;
    /** The command that it answers, and who ran it, such as {"userName": "Mara", "command": "ask"}. */
    readonly answers: { readonly userName: string; readonly command: string } | undefined;
}

/** A request of the bot, or a gateway event from or to it, for the side panel. */
export interface Traffic {
    readonly number: number;
    readonly direction: "request" | "event";
    /** For example "POST /channels/1/messages" or "INTERACTION_CREATE". Interaction tokens are replaced by "…". */
    readonly name: string;
    readonly body: unknown;
    readonly status: number | undefined;
    readonly milliseconds: number | undefined;
}

/** What a tab receives: first a "scene", then changes. */
export type ServerEvent =
    | { readonly kind: "scene"; readonly scene: PageSnapshot }
    /** A new or changed message. */
    | { readonly kind: "message"; readonly message: PageMessage }
    | { readonly kind: "removed"; readonly channelId: string; readonly id: string }
    /** The bot is typing in this channel. Clients show it for ten seconds, or until its message arrives. */
    | { readonly kind: "typing"; readonly channelId: string }
    | { readonly kind: "traffic"; readonly traffic: Traffic }
    | { readonly kind: "commands"; readonly commands: PageSnapshot["commands"] }
    /** What the personas see or may do has changed. */
    | {
          readonly kind: "places";
          readonly personas: PageSnapshot["personas"];
          readonly commands: PageSnapshot["commands"];
      }
    /** The articles were reloaded, or the welcome questions were found. */
    | {
          readonly kind: "corpus";
          readonly corpus: PageSnapshot["corpus"];
          readonly welcome: PageSnapshot["welcome"];
      }
    | { readonly kind: "bot"; readonly connected: boolean }
    /** An interaction of this user opened a modal. */
    | { readonly kind: "modal"; readonly userId: string; readonly modal: WireModal }
    /** An interaction of this user failed. Discord shows them this text: "The application did not respond". */
    | { readonly kind: "failed"; readonly userId: string; readonly channelId: string; readonly text: string };

export interface PageSnapshot {
    readonly bot: { readonly id: string; readonly name: string; readonly connected: boolean };
    readonly personas: readonly Persona[];
    readonly messages: readonly PageMessage[];
    readonly traffic: readonly Traffic[];
    /** The registered commands that each persona can use. */
    readonly commands: Readonly<Record<Persona["id"], readonly AvailableCommand[]>>;
    /** Up to five questions about the articles. The last one is not answered by them. Empty until they are found. */
    readonly welcome: readonly { readonly question: string; readonly answerable: boolean }[];
    readonly corpus: { readonly articles: number; readonly paragraphs: number };
}

/** A command in the format of Discord's API, with the channels in which this persona can use it. */
export type AvailableCommand = Readonly<Record<string, unknown>> & { readonly offered_in: readonly string[] };

/** A modal in the format of Discord's API: text inputs within labels or action rows. */
export interface WireModal {
    readonly interactionId: string;
    readonly wire: Readonly<Record<string, unknown>>;
}

/**
 * The value of an option. Files are uploaded first, with POST /upload?name=NAME and the bytes as body, which returns
 * {"upload": "…"}.
 */
export type SentValue = string | boolean | number | { readonly upload: string };

/** What a tab wants to do: POST /act?language=TAG with this as JSON, where TAG is the language of the tab, and so of the persona's client. */
export type Act =
    | {
          readonly kind: "run";
          readonly persona: Persona["id"];
          readonly channelId: string;
          /** For example "ask", "corpus reload", or the name of a message command. */
          readonly command: string;
          readonly options: Readonly<Record<string, SentValue>>;
          /** The target of a message command. */
          readonly messageId?: string | undefined;
      }
    /** Returns choices. */
    | {
          readonly kind: "suggest";
          readonly persona: Persona["id"];
          readonly channelId: string;
          readonly command: string;
          readonly options: Readonly<Record<string, string | boolean | number>>;
          readonly focused: string;
      }
    | {
          readonly kind: "say";
          readonly persona: Persona["id"];
          readonly channelId: string;
          /** As a client sends it: with mentions as <@id>. */
          readonly content: string;
          readonly replyTo?: string | undefined;
      }
    | {
          readonly kind: "press";
          readonly persona: Persona["id"];
          readonly channelId: string;
          readonly messageId: string;
          readonly customId: string;
          /** The chosen values, for a select menu. */
          readonly values?: readonly string[] | undefined;
      }
    | {
          readonly kind: "submit";
          readonly persona: Persona["id"];
          readonly interactionId: string;
          readonly customId: string;
          /** By custom_id of the input. */
          readonly values: Readonly<Record<string, string>>;
      }
    /** Starts a thread from a message, or without one a post in a forum. Returns its channel. */
    | {
          readonly kind: "start-thread";
          readonly persona: Persona["id"];
          readonly channelId: string;
          readonly title: string;
          /** The first message. */
          readonly content: string;
          readonly messageId?: string | undefined;
      }
    /** Dismisses an ephemeral message. */
    | { readonly kind: "dismiss"; readonly persona: Persona["id"]; readonly messageId: string }
    /** Returns the beginning of a file in a message, as text. The whole file is at GET /files/ID/NAME. */
    | { readonly kind: "preview"; readonly fileId: string }
    /** Returns an explanation of the answer to this question. */
    | { readonly kind: "explain"; readonly question: string };

/** The result of an act, sent with status 200. A refused act gets 422 and {"error": "…"}, a sentence for the visitor. */
export type Outcome =
    | { readonly kind: "done" }
    | {
          readonly kind: "choices";
          readonly choices: readonly { readonly name: string; readonly value: string }[];
      }
    | { readonly kind: "started"; readonly channelId: string }
    | { readonly kind: "preview"; readonly text: string; readonly whole: boolean }
    | { readonly kind: "explanation"; readonly explanation: Explanation };

/** The texts of the page in one language: GET /labels/TAG. */
export interface PageLabels {
    /** BCP 47, as in locales/languages.ts. */
    readonly language: string;
    /** The locale of a Discord client in this language. */
    readonly locale: string;
    /** The tag for Intl, such as "en-GB" for "en". */
    readonly format: string;
    /** All languages that the page has, each by its own name. */
    readonly languages: readonly { readonly tag: string; readonly name: string }[];
    /** The messages by key, in ICU's syntax. */
    readonly messages: Readonly<Record<string, string>>;
}
