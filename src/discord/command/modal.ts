import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import { cut } from "../markdown.ts";
import { customId } from "./components.ts";

/** A form over everything else; submitting it calls the command's `submit` with `argument` and what was written. */
export interface Modal {
    readonly kind: "modal";
    /** At most 45 UTF-16 units are shown. */
    readonly title: string;
    readonly argument: string;
    /** From one to five. */
    readonly inputs: readonly Input[];
}

interface Input {
    /** Under which `submit` gets what was written. */
    readonly name: string;
    /** At most 45 UTF-16 units are shown. */
    readonly label: string;
    readonly style: "short" | "paragraph";
    readonly required?: boolean;
    /** What stands there already. */
    readonly value?: string;
    /** UTF-16 units; 4,000, Discord's most, when left out. */
    readonly maxLength?: number;
    readonly placeholder?: string;
}

/** The modal of the command with this name, as Discord takes it. Throws a RangeError for what it would refuse. */
export function modalBody(
    { title, argument, inputs }: Modal,
    command: string,
): APIModalInteractionResponseCallbackData {
    if (inputs.length < 1 || inputs.length > 5)
        throw new RangeError(`A modal has no ${inputs.length} inputs.`);
    return {
        custom_id: customId(command, argument),
        title: cut(title, 45),
        components: inputs.map((input) => ({
            type: ComponentType.Label,
            label: cut(input.label, 45),
            component: textInput(input),
        })),
    };
}

function textInput({ name, style, required = true, value, maxLength = 4000, placeholder }: Input) {
    // Cut, it would come back cut and be taken for what the member wants.
    if ((value ?? "").length > maxLength) throw new RangeError(`The input "${name}" cannot hold its value.`);
    return {
        type: ComponentType.TextInput as const,
        custom_id: name,
        style: style === "short" ? TextInputStyle.Short : TextInputStyle.Paragraph,
        required,
        max_length: maxLength,
        ...(value ? { value } : {}),
        ...(placeholder === undefined ? {} : { placeholder: cut(placeholder, 100) }),
    };
}
