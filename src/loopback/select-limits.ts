import { z } from "zod";

const option = z.looseObject({
    label: z.string().min(1).max(100),
    value: z.string().min(1).max(100),
    description: z.string().max(100).optional(),
    default: z.boolean().optional(),
});

/** A select menu of texts; those of users, roles and channels are unknown here, and refused. */
export const select = z.looseObject({
    type: z.literal(3),
    custom_id: z.string().min(1).max(100),
    options: z.array(option).min(1).max(25),
    placeholder: z.string().max(150).optional(),
    min_values: z.number().int().min(0).max(25).optional(),
    max_values: z.number().int().min(1).max(25).optional(),
    disabled: z.boolean().optional(),
});
