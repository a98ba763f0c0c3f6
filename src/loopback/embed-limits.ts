import { z } from "zod";

const text = (most: number) => z.string().max(most).optional();

/** One embed within Discord's limits. */
export const embed = z.looseObject({
    title: text(256),
    description: text(4096),
    url: z.string().max(2048).optional(),
    color: z.number().int().min(0).max(0xffffff).optional(),
    author: z.looseObject({ name: z.string().min(1).max(256) }).optional(),
    footer: z.looseObject({ text: z.string().min(1).max(2048) }).optional(),
    fields: z
        .array(z.looseObject({ name: z.string().min(1).max(256), value: z.string().min(1).max(1024) }))
        .max(25)
        .optional(),
});

/** The characters that Discord counts; all embeds of a message may have 6,000. */
export function embedLength({ title, description, author, footer, fields }: z.infer<typeof embed>): number {
    const texts = [title, description, author?.name, footer?.text];
    const pairs = (fields ?? []).flatMap(({ name, value }) => [name, value]);
    return [...texts, ...pairs].reduce((sum, part = "") => sum + part.length, 0);
}
