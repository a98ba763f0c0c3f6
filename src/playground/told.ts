import type { Happening } from "../loopback/happening.ts";
import type { Told } from "./protocol.ts";
import { offeredTo } from "./scene.ts";
import type { Stage } from "./stage.ts";
import type { TrafficRecord } from "./traffic.ts";

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
