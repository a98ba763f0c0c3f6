import { commands } from "../../src/commands.ts";
import type { Command } from "../../src/discord/command/command.ts";
import type { Row } from "../../src/discord/command/components.ts";
import type { CustomId } from "../../src/discord/command/custom-id.ts";

/** Every button, menu and form, with who may use it. */
export const continuations = continuationsOf(commands);

export function continuationsOf(some: readonly Command[]) {
    return some.flatMap(({ audience, continuations: all }) => all.map((one) => ({ ...one, audience })));
}

export type AnyContinuation = (typeof continuations)[number];

/** A custom_id that this continuation accepts. */
export function validId({ id, read }: AnyContinuation): string {
    const written = ["", "1", "bridge", "overview", "01234567.1.0.1.0.bridge", "key.0.0"].find(
        (argument) => read({ written: argument, values: ["1"], inputs: {} }) !== undefined,
    );
    if (written === undefined) throw new Error(`Add an argument that ${id} accepts to the tests.`);
    return written === "" ? id : `${id}:${written}`;
}

/** What a client sends for this kind of component. */
export function sent(kind: AnyContinuation["kind"], customId: string, values: readonly string[] = ["1"]) {
    if (kind === "modal") return { type: 5, data: { custom_id: customId, components: [] } } as const;
    const menu = kind === "menu" ? { component_type: 3, values } : { component_type: 2 };
    return { type: 3, data: { custom_id: customId, id: 1, ...menu } } as const;
}

/** A row with one component of this id. */
export function rowOf(kind: AnyContinuation["kind"], id: string, enabled = true): Row {
    // SAFETY: the point of the tests is that nothing but `customId` should have made it.
    const customId = id as CustomId;
    return kind === "menu"
        ? { menu: { customId, items: [{ label: "One", value: "1" }] } }
        : { buttons: [{ customId, label: "Press", enabled }] };
}
