import { inputsOf, type SentModal, type SentModalInput } from "../limits/modal-limits.ts";
import type { WorldUser } from "../world/people.ts";
import type { World } from "../world/world.ts";
import { ClientRefusal } from "./client-refusal.ts";
import { checkChoice } from "./use-components.ts";

interface Filling {
    readonly user: WorldUser;
    readonly interactionId: string;
    /** By custom_id of the input. */
    readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * The interaction data for submitting the modal that this user has open. Throws a ClientRefusal if the values do not fit, or
 * if it was already submitted.
 */
export function modalData(world: World, { user, interactionId, values }: Filling) {
    const opener = world.interactions.get(interactionId);
    const modal = opener?.modal;
    if (opener === undefined || modal === undefined || opener.user.id !== user.id)
        throw new ClientRefusal("This form is no longer open.");
    const known = new Set(inputsOf(modal).map(({ custom_id }) => custom_id));
    const unknown = Object.keys(values).find((id) => !known.has(id));
    if (unknown !== undefined) throw new ClientRefusal(`The form has no input ${unknown}.`);
    const data = { custom_id: modal.custom_id, components: filledRows(modal, values) };
    opener.modal = undefined;
    return { channelId: opener.channelId, message: opener.message, data };
}

function filledRows({ components }: SentModal, values: Filling["values"]) {
    return components.map((row, at) =>
        row.type === 1
            ? { type: 1, id: at + 1, components: row.components.map((input) => filledInput(input, values)) }
            : { type: 18, id: at + 1, component: filledInput(row.component, values) },
    );
}

function filledInput(input: SentModalInput, values: Filling["values"]) {
    const { custom_id: customId, type, required = true } = input;
    const given = values[customId] ?? (type === 4 ? (input.value ?? "") : []);
    const name = `The input ${input.type === 4 ? (input.label ?? customId) : customId}`;
    if (given.length === 0 && required) throw new ClientRefusal(`${name} is required.`);
    if (input.type === 4 && typeof given === "string") {
        const { min_length: least = 0, max_length: most = 4000 } = input;
        if (given.length > most || (given.length > 0 && given.length < least))
            throw new ClientRefusal(`${name} must have from ${least} to ${most} characters.`);
        return { type, custom_id: customId, value: given };
    }
    if (input.type === 3) {
        const chosen = typeof given === "string" ? [given] : given;
        const { options, min_values: least = 1, max_values: most = 1 } = input;
        checkChoice(chosen, { options, least: chosen.length === 0 ? 0 : least, most });
        return { type, custom_id: customId, values: chosen };
    }
    throw new ClientRefusal(`${name} must be one text.`);
}
