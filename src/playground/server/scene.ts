import type { Loopback } from "../../loopback/contract.ts";
import type { Happening } from "../../loopback/watch.ts";
import type { Persona, Scene, Told } from "../protocol.ts";
import type { Stage } from "./cast.ts";
import type { TrafficRecord } from "./traffic.ts";

interface Props extends Pick<Scene, "traffic" | "welcome" | "corpus"> {
    readonly loopback: Loopback;
    readonly stage: Stage;
}

/** Everything that a tab shows when it opens; of each place the newest messages. */
export function sceneOf({ loopback, stage, ...rest }: Props): Scene {
    const places = new Set(
        stage.personas.flatMap((persona) => persona.places).map((place) => place.channelId),
    );
    return {
        bot: { id: loopback.botId, name: loopback.botName, connected: loopback.gateway.connected() },
        personas: stage.personas,
        messages: [...places].flatMap((channelId) => loopback.seen({ channelId }).slice(-shownOfPlace)),
        commands: offeredTo(stage),
        ...rest,
    };
}

/** Messages of one place. */
const shownOfPlace = 200;

/** The commands that each persona is offered, and where. */
export function offeredTo({ personas, members }: Stage): Scene["commands"] {
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
    return { member: of("member"), moderator: of("moderator"), elsewhere: of("elsewhere") };
}

/** What the tabs are told of something that happened. */
export function toldOf(
    happening: Happening,
    { stage, traffic }: { readonly stage: Stage; readonly traffic: TrafficRecord },
): Told {
    switch (happening.kind) {
        case "commands":
            return { kind: "commands", commands: offeredTo(stage) };
        case "modal": {
            const { userId, interactionId, wire } = happening;
            return { kind: "modal", userId, modal: { interactionId, wire } };
        }
        case "request":
            return { kind: "traffic", traffic: traffic.request(happening.request) };
        case "event":
            return { kind: "traffic", traffic: traffic.event(happening.event) };
        case "message":
        case "removed":
        case "typing":
        case "bot":
        case "failed":
            return happening;
    }
}
