import type { Loopback } from "../../loopback/contract.ts";
import type { LoopbackEvent } from "../../loopback/watch.ts";
import type { PageSnapshot, Persona, ServerEvent } from "../protocol.ts";
import type { Cast } from "./cast.ts";
import type { TrafficRecord } from "./traffic.ts";

interface SnapshotInput extends Pick<PageSnapshot, "traffic" | "welcome" | "corpus"> {
    readonly loopback: Loopback;
    readonly cast: Cast;
}

/** Everything that a tab shows when it opens, with the newest messages of each channel. */
export function snapshotOf({ loopback, cast, ...rest }: SnapshotInput): PageSnapshot {
    const personas = cast.personas();
    const places = new Set(personas.flatMap((persona) => persona.places).map((place) => place.channelId));
    return {
        bot: { id: loopback.botId, name: loopback.botName, connected: loopback.gateway.connected() },
        personas,
        messages: [...places]
            .flatMap((channelId) => loopback.seen({ channelId }).slice(-shownOfPlace))
            .sort(({ wire: one }, { wire: other }) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1)),
        commands: availableTo(personas, cast),
        ...rest,
    };
}

/** The number of messages per channel. */
const shownOfPlace = 200;

/** The commands that each persona can use, and in which channels. */
function availableTo(personas: readonly Persona[], { members }: Cast): PageSnapshot["commands"] {
    const of = (id: Persona["id"]) => {
        const places = personas.find((persona) => persona.id === id)?.places ?? [];
        const offers = places.flatMap(({ channelId }) =>
            members[id].offered({ channelId }).map((command) => ({ command, channelId })),
        );
        return [...Map.groupBy(offers, ({ command }) => command.id).values()].flatMap((same) =>
            same
                .slice(0, 1)
                .map(({ command }) => ({ ...command, offered_in: same.map(({ channelId }) => channelId) })),
        );
    };
    return {
        member: of("member"),
        moderator: of("moderator"),
        colleague: of("colleague"),
        elsewhere: of("elsewhere"),
    };
}

/** The event for the tabs about something that happened on the loopback. */
export function serverEventOf(
    event: LoopbackEvent,
    { cast, traffic }: { readonly cast: Cast; readonly traffic: TrafficRecord },
): ServerEvent {
    switch (event.kind) {
        case "commands":
            return { kind: "commands", commands: availableTo(cast.personas(), cast) };
        case "channels": {
            const personas = cast.personas();
            return { kind: "places", personas, commands: availableTo(personas, cast) };
        }
        case "modal": {
            const { userId, interactionId, wire } = event;
            return { kind: "modal", userId, modal: { interactionId, wire } };
        }
        case "request":
            return { kind: "traffic", traffic: traffic.request(event.request) };
        case "event":
            return { kind: "traffic", traffic: traffic.event(event.event) };
        case "message":
        case "removed":
        case "typing":
        case "bot":
        case "failed":
            return event;
    }
}
