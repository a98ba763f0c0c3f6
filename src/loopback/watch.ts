/** A message in the form of Discord's API, and who sees it. */
export interface SeenMessage {
    readonly wire: Readonly<Record<string, unknown>> & { readonly id: string; readonly channel_id: string };
    /** The one user who sees it; undefined where everyone in the channel does. */
    readonly onlyFor: string | undefined;
    /** Deferred, and not yet answered: "Pullquote is thinking …". */
    readonly thinking: boolean;
    /** Whose command it answers. */
    readonly answers: { readonly userName: string; readonly command: string } | undefined;
}

/** One event of the gateway, from the bot or to it. */
export interface GatewayEvent {
    /** Such as "INTERACTION_CREATE" to the bot, or "IDENTIFY" from it. */
    readonly name: string;
    readonly from: "bot" | "discord";
    /** As on the wire, with whatever tokens it holds. */
    readonly body: unknown;
}

/** What a client in front of a person must know to show what goes on. */
export type LoopbackEvent =
    /** A new message, or a new state of one that is there. */
    | { readonly kind: "message"; readonly message: SeenMessage }
    | { readonly kind: "removed"; readonly channelId: string; readonly id: string }
    /** The bot types. */
    | { readonly kind: "typing"; readonly channelId: string }
    /** Commands were registered anew. */
    | { readonly kind: "commands" }
    | { readonly kind: "bot"; readonly connected: boolean }
    | { readonly kind: "modal"; readonly userId: string; readonly interactionId: string; readonly wire: Wire }
    /** An interaction of this user came to nothing; the text is what Discord shows her. */
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
    readonly tell: Watcher;
    /** Tells everything from now on; the function it returns ends that. */
    readonly watch: (watcher: Watcher) => () => void;
}

export function openWatchers(): Watchers {
    const watchers = new Set<Watcher>();
    return {
        tell: (event) => {
            for (const watcher of watchers) watcher(event);
        },
        watch: (watcher) => {
            watchers.add(watcher);
            return () => void watchers.delete(watcher);
        },
    };
}

/** One request the bot made. */
export interface RecordedRequest {
    readonly method: string;
    /** Below the API version, such as "/channels/1/messages". */
    readonly path: string;
    readonly body: unknown;
    readonly status: number;
    readonly milliseconds: number;
}
