import { z } from "zod";
import { invalidForm, parseBody } from "../api-error.ts";
import { select } from "./message-limits.ts";

const input = z.looseObject({
    type: z.literal(4),
    custom_id: z.string().min(1).max(100),
    style: z.number().int().min(1).max(2),
    label: z.string().min(1).max(45).optional(),
    min_length: z.number().int().min(0).max(4000).optional(),
    max_length: z.number().int().min(1).max(4000).optional(),
    required: z.boolean().optional(),
    value: z.string().max(4000).optional(),
    placeholder: z.string().max(100).optional(),
});

const row = z.looseObject({ type: z.literal(1), components: z.array(input).length(1) });
const label = z.looseObject({
    type: z.literal(18),
    label: z.string().min(1).max(45),
    description: z.string().max(100).optional(),
    component: z.discriminatedUnion("type", [input, select.extend({ required: z.boolean().optional() })]),
});
const modal = z.looseObject({
    custom_id: z.string().min(1).max(100),
    title: z.string().min(1).max(45),
    components: z
        .array(z.discriminatedUnion("type", [row, label]))
        .min(1)
        .max(5),
});

export type SentModal = z.infer<typeof modal>;
export type SentModalInput = ReturnType<typeof inputsOf>[number];

/** Parses a modal of text inputs and text menus. Throws error 50035 for everything else. */
export function readModal(body: unknown): SentModal {
    const read = parseBody(modal, body, ["data"]);
    const ids = inputsOf(read).map(({ custom_id }) => custom_id);
    if (new Set(ids).size === ids.length) return read;
    throw invalidForm([
        { path: ["data", "components"], code: "COMPONENT_CUSTOM_ID_DUPLICATED", message: duplicated },
    ]);
}

/** The inputs of a modal, in order. */
export function inputsOf({ components }: SentModal) {
    return components.flatMap((row) => (row.type === 1 ? row.components : [row.component]));
}

const duplicated = "Component custom id cannot be duplicated";
