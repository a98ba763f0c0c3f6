import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import { cut } from "../markdown.ts";
import type { CustomId } from "./custom-id.ts";

/** A form in a dialog. Created by the `modal` function of a `defineModal`. */
export interface Modal {
    readonly kind: "modal";
    readonly customId: CustomId;
    /** At most 45 UTF-16 units are shown. */
    readonly title: () => string;
    /** 1 to 5 inputs, by name. */
    readonly inputs: Readonly<Record<string, Input>>;
    /** Initial values, by input name. */
    readonly values: Readonly<Record<string, string | undefined>>;
}

export interface Input {
    /** At most 45 UTF-16 units are shown. */
    readonly label: () => string;
    /** Shown between the label and the input; at most 100 UTF-16 units. */
    readonly description?: () => string;
    readonly style: "short" | "paragraph";
    readonly required?: boolean;
    /** In UTF-16 units; 4,000, Discord's maximum, by default. */
    readonly maxLength?: number;
    readonly placeholder?: () => string;
    /** Whether it is a question, which costs nothing if it is only talk. */
    readonly isQuestion?: true;
}

/** The form in the format of Discord's API. Throws a RangeError if Discord would reject it. */
export function modalBody(modal: Modal): APIModalInteractionResponseCallbackData {
    const { customId, title, values } = modal;
    const inputs = Object.entries(modal.inputs);
    if (inputs.length < 1 || inputs.length > 5)
        throw new RangeError(`A modal takes 1 to 5 inputs, not ${inputs.length}.`);
    return {
        custom_id: customId,
        title: cut(title(), 45),
        components: inputs.map(([name, input]) => ({
            type: ComponentType.Label,
            label: cut(input.label(), 45),
            ...(input.description !== undefined && { description: cut(input.description(), 100) }),
            component: textInput(name, input, values[name]),
        })),
    };
}

function textInput(name: string, input: Input, value = "") {
    const { style, required = true, maxLength = 4000, placeholder } = input;
    // If it were cut, the shortened text would be submitted as if the member wanted that.
    if (value.length > maxLength) throw new RangeError(`The value of the input "${name}" is too long.`);
    return {
        type: ComponentType.TextInput as const,
        custom_id: name,
        style: style === "short" ? TextInputStyle.Short : TextInputStyle.Paragraph,
        required,
        max_length: maxLength,
        ...(value === "" ? {} : { value }),
        ...(placeholder === undefined ? {} : { placeholder: cut(placeholder(), 100) }),
    };
}
