import * as z from "zod/mini";

/** The parts of an embed that the page shows; images are none of them, since nothing comes from the internet. */
export const embedSchema = z.object({
    title: z.optional(z.string()),
    description: z.optional(z.string()),
    url: z.optional(z.string()),
    color: z.optional(z.number()),
    author: z.optional(z.object({ name: z.string(), url: z.optional(z.string()) })),
    fields: z.optional(
        z.array(z.object({ name: z.string(), value: z.string(), inline: z.optional(z.boolean()) })),
    ),
    footer: z.optional(z.object({ text: z.string() })),
});

export type Embed = z.infer<typeof embedSchema>;
