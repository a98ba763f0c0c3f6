/** A message in the format of Discord's API, and who sees it. */
export interface SeenMessage {
    readonly wire: Readonly<Record<string, unknown>> & { readonly id: string; readonly channel_id: string };
    /** The only user who sees it; undefined if everyone in the channel does. */
    readonly onlyFor: string | undefined;
    /** Deferred and not yet answered: "Pullquote is thinking …". */
    readonly thinking: boolean;
    /** The command that it answers, and who ran it. */
    readonly answers: { readonly userName: string; readonly command: string } | undefined;
}

/** A gateway event from or to the bot. */
export interface GatewayEvent {
    /** For example "INTERACTION_CREATE" to the bot, or "IDENTIFY" from it. */
    readonly name: string;
    readonly from: "bot" | "discord";
    /** As sent, including any tokens. */
    readonly body: unknown;
}

/** Everything that a client must know to show what happens. */
export type LoopbackEvent =
    /** A new or changed message. */
    | { readonly kind: "message"; readonly message: SeenMessage }
    | { readonly kind: "removed"; readonly channelId: string; readonly id: string }
    /** The bot is typing. */
    | { readonly kind: "typing"; readonly channelId: string }
    /** The registered commands were replaced. */
    | { readonly kind: "commands" }
    /** A channel, role or member changed, and with it perhaps what members see and may do. */
    | { readonly kind: "channels" }
    | { readonly kind: "bot"; readonly connected: boolean }
    | { readonly kind: "modal"; readonly userId: string; readonly interactionId: string; readonly wire: Wire }
    /** An interaction of this user failed. Discord shows them this text. */
    | {
          readonly kind: "failed";
          readonly userId: string;
          readonly channelId: string;
          readonly text: string;
      }
    | { readonly kind: "request"; readonly request: RecordedRequest }
    | { readonly kind: "event"; readonly event: GatewayEvent };

type Wire = Readonly<Record<string, unknown>>;

export type Watcher = (event: LoopbackEvent) => void;

export interface Watchers {
    readonly notify: Watcher;
    /** Calls back for every event from now on. Returns a function that stops it. */
    readonly watch: (watcher: Watcher) => () => void;
}

/** Opens an empty list of watchers. */
export function openWatchers(): Watchers {
    const watchers = new Set<Watcher>();
    return {
        notify: (event) => {
            for (const watcher of watchers) watcher(event);
        },
        watch: (watcher) => {
            watchers.add(watcher);
            return () => void watchers.delete(watcher);
        },
    };
}

/** A request of the bot. */
export interface RecordedRequest {
    readonly method: string;
    /** The path below the API version, such as "/channels/1/messages". */
    readonly path: string;
    readonly body: unknown;
    readonly status: number;
    readonly milliseconds: number;
}
