import * as z from "zod/mini";
import type { WireModal } from "../../protocol.ts";

/** The modal that is open for the visitor. */
export interface OpenModal {
    readonly interactionId: string;
    readonly customId: string;
    readonly title: string;
    readonly inputs: readonly DisplayedInput[];
}

export interface DisplayedInput {
    readonly customId: string;
    readonly label: string;
    readonly description: string;
    readonly long: boolean;
    readonly value: string;
    readonly placeholder: string;
    readonly required: boolean;
    readonly shortest: number;
    readonly longest: number;
}

/** Reads the text inputs of a modal, within labels or action rows. Without limits from the bot, Discord's apply. */
export function readModal({ interactionId, wire }: WireModal): OpenModal {
    const { title, custom_id: customId, components } = modalSchema.parse(wire);
    const inputs = components.flatMap((row) =>
        [...(row.components ?? []), ...(row.component === undefined ? [] : [row.component])]
            .filter(({ type }) => type === 4)
            .map((input) => readInput(input, row)),
    );
    return { interactionId, customId, title, inputs };
}

const inputSchema = z.object({
    type: z.number(),
    custom_id: z.string(),
    style: z._default(z.number(), 1),
    label: z.nullish(z.string()),
    value: z.nullish(z.string()),
    placeholder: z.nullish(z.string()),
    required: z._default(z.boolean(), true),
    min_length: z._default(z.number(), 0),
    max_length: z._default(z.number(), 4000),
});

const rowSchema = z.object({
    label: z.nullish(z.string()),
    description: z.nullish(z.string()),
    components: z.optional(z.array(inputSchema)),
    component: z.optional(inputSchema),
});

const modalSchema = z.object({ title: z.string(), custom_id: z.string(), components: z.array(rowSchema) });

function readInput(input: z.infer<typeof inputSchema>, row: z.infer<typeof rowSchema>): DisplayedInput {
    return {
        customId: input.custom_id,
        label: row.label ?? input.label ?? "",
        description: row.description ?? "",
        long: input.style === 2,
        value: input.value ?? "",
        placeholder: input.placeholder ?? "",
        required: input.required,
        shortest: input.min_length,
        longest: input.max_length,
    };
}
