import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import { cut } from "../markdown.ts";
import type { CustomId } from "./custom-id.ts";

/** A form over everything else; made by the `modal` of what `defineModal` returns. */
export interface Modal {
    readonly kind: "modal";
    readonly customId: CustomId;
    /** At most 45 UTF-16 units are shown. */
    readonly title: string;
    /** From one to five, by name. */
    readonly inputs: Readonly<Record<string, Input>>;
    /** What stands in the inputs already, by name. */
    readonly values: Readonly<Record<string, string | undefined>>;
}

export interface Input {
    /** At most 45 UTF-16 units are shown. */
    readonly label: string;
    readonly style: "short" | "paragraph";
    readonly required?: boolean;
    /** UTF-16 units; 4,000, Discord's most, when left out. */
    readonly maxLength?: number;
    readonly placeholder?: string;
}

/** The form as Discord takes it. Throws a RangeError for what it would refuse. */
export function modalBody(modal: Modal): APIModalInteractionResponseCallbackData {
    const { customId, title, values } = modal;
    const inputs = Object.entries(modal.inputs);
    if (inputs.length < 1 || inputs.length > 5)
        throw new RangeError(`A modal has no ${inputs.length} inputs.`);
    return {
        custom_id: customId,
        title: cut(title, 45),
        components: inputs.map(([name, input]) => ({
            type: ComponentType.Label,
            label: cut(input.label, 45),
            component: textInput(name, input, values[name]),
        })),
    };
}

function textInput(name: string, input: Input, value = "") {
    const { style, required = true, maxLength = 4000, placeholder } = input;
    // Cut, it would come back cut and be taken for what the member wants.
    if (value.length > maxLength) throw new RangeError(`The input "${name}" cannot hold its value.`);
    return {
        type: ComponentType.TextInput as const,
        custom_id: name,
        style: style === "short" ? TextInputStyle.Short : TextInputStyle.Paragraph,
        required,
        max_length: maxLength,
        ...(value === "" ? {} : { value }),
        ...(placeholder === undefined ? {} : { placeholder: cut(placeholder, 100) }),
    };
}
