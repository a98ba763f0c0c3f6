import type { Explanation } from "../answer/explanation.ts";

/** Whom the visitor speaks as. */
export interface Persona {
    readonly id: "member" | "moderator" | "elsewhere";
    /** Her name in the messages. */
    readonly name: string;
    /** Such as "a moderator", for the list of "View as". */
    readonly description: string;
    readonly userId: string;
    /** The places she sees, in display order. */
    readonly places: readonly PlaceShown[];
}

/** A channel or the direct messages with the bot. */
export interface PlaceShown {
    readonly channelId: string;
    /** "general", or the bot's name. */
    readonly name: string;
    readonly kind: "channel" | "direct";
    /** The server it belongs to; undefined for direct messages. */
    readonly server: string | undefined;
}

/** A message in the form of Discord's API, and who sees it. */
export interface PageMessage {
    /** As GET /channels/{id}/messages would give it: content, author, timestamp, flags, embeds, components, message_reference … */
    readonly wire: Readonly<Record<string, unknown>> & { readonly id: string; readonly channel_id: string };
    /** Only this user sees it (ephemeral); undefined where everyone in the channel does. */
    readonly onlyFor: string | undefined;
    /** "Pullquote is thinking …": deferred, and not yet answered. */
    readonly thinking: boolean;
    /** Whose command it answers, such as {"userName": "Mara", "command": "ask"}. */
    readonly answers: { readonly userName: string; readonly command: string } | undefined;
}

/** One request of the bot, or one gateway event to or from it, for the side panel. */
export interface Traffic {
    readonly number: number;
    readonly direction: "request" | "event";
    /** "POST /channels/1/messages" or "INTERACTION_CREATE". Interaction tokens are replaced by "…". */
    readonly name: string;
    readonly body: unknown;
    readonly status: number | undefined;
    readonly milliseconds: number | undefined;
}

/** What a tab is told: first one "scene", then what changes. */
export type ServerEvent =
    | { readonly kind: "scene"; readonly scene: PageSnapshot }
    /** A new message, or a new state of one that is there. */
    | { readonly kind: "message"; readonly message: PageMessage }
    | { readonly kind: "removed"; readonly channelId: string; readonly id: string }
    /** The bot types in this channel; a client shows it for ten seconds or until its message comes. */
    | { readonly kind: "typing"; readonly channelId: string }
    | { readonly kind: "traffic"; readonly traffic: Traffic }
    | { readonly kind: "commands"; readonly commands: PageSnapshot["commands"] }
    /** The articles were reloaded, or the questions about them, for which nobody waits, are found. */
    | {
          readonly kind: "corpus";
          readonly corpus: PageSnapshot["corpus"];
          readonly welcome: PageSnapshot["welcome"];
      }
    | { readonly kind: "bot"; readonly connected: boolean }
    /** A modal that an interaction of this user opened. */
    | { readonly kind: "modal"; readonly userId: string; readonly modal: WireModal }
    /** An interaction of this user that failed as Discord shows it: "The application did not respond". */
    | { readonly kind: "failed"; readonly userId: string; readonly channelId: string; readonly text: string };

export interface PageSnapshot {
    readonly bot: { readonly id: string; readonly name: string; readonly connected: boolean };
    readonly personas: readonly Persona[];
    readonly messages: readonly PageMessage[];
    readonly traffic: readonly Traffic[];
    /** The registered application commands by the persona who may use them. */
    readonly commands: Readonly<Record<Persona["id"], readonly AvailableCommand[]>>;
    /** Up to five questions about the loaded articles; the last is one they do not answer. Empty until they are found. */
    readonly welcome: readonly { readonly question: string; readonly answerable: boolean }[];
    readonly corpus: { readonly articles: number; readonly paragraphs: number };
}

/** In the form of Discord's API, with the channels in which this persona is offered it. */
export type AvailableCommand = Readonly<Record<string, unknown>> & { readonly offered_in: readonly string[] };

/** In Discord's API form: text inputs within labels or action rows. */
export interface WireModal {
    readonly interactionId: string;
    readonly wire: Readonly<Record<string, unknown>>;
}

/** The value of an option; a file was uploaded before, by POST /upload?name=NAME with its bytes, answered with {"upload": "…"}. */
export type SentValue = string | boolean | number | { readonly upload: string };

/** What a tab asks for: POST /act with this as JSON. */
export type Act =
    | {
          readonly kind: "run";
          readonly persona: Persona["id"];
          readonly channelId: string;
          /** "ask", "corpus reload", or a message command's name. */
          readonly command: string;
          readonly options: Readonly<Record<string, SentValue>>;
          /** For a message command. */
          readonly messageId?: string | undefined;
      }
    /** Answered with choices. */
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
          /** As a client sends it: the bot is mentioned as <@id>. */
          readonly content: string;
          readonly replyTo?: string | undefined;
      }
    | {
          readonly kind: "press";
          readonly persona: Persona["id"];
          readonly channelId: string;
          readonly messageId: string;
          readonly customId: string;
          /** The chosen values where it is a select menu. */
          readonly values?: readonly string[] | undefined;
      }
    | {
          readonly kind: "submit";
          readonly persona: Persona["id"];
          readonly interactionId: string;
          readonly customId: string;
          /** By the inputs' custom_id. */
          readonly values: Readonly<Record<string, string>>;
      }
    /** Takes an ephemeral message away. */
    | { readonly kind: "dismiss"; readonly persona: Persona["id"]; readonly messageId: string }
    /** Answered with the beginning of a file that a message shows, as text. All of it: GET /files/ID/NAME. */
    | { readonly kind: "preview"; readonly fileId: string }
    /** Answered with an explanation: why this question is answered as it is. */
    | { readonly kind: "explain"; readonly question: string };

/** The answer to an act: 200 with this. A refused act is 422 with {"error": "…"}, a sentence for the visitor. */
export type Outcome =
    | { readonly kind: "done" }
    | {
          readonly kind: "choices";
          readonly choices: readonly { readonly name: string; readonly value: string }[];
      }
    | { readonly kind: "preview"; readonly text: string; readonly whole: boolean }
    | { readonly kind: "explanation"; readonly explanation: Explanation };
