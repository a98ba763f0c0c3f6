import { z } from "zod";
import type { Act } from "../protocol.ts";

/** Parses an act that a tab posted; undefined if it is not valid. */
export function readAct(body: unknown): Act | undefined {
    const result = act.safeParse(body);
    return result.success ? result.data : undefined;
}

const id = z.string().regex(/^\d{1,20}$/u);
const name = z.string().min(1).max(100);
const typed = z.union([z.string().max(6000), z.boolean(), z.number()]);
const options = z.record(name, typed);
const given = z.record(name, z.union([typed, z.strictObject({ upload: z.uuid() })]));
const actor = { persona: z.enum(["member", "moderator", "colleague", "elsewhere"]) };
const there = { ...actor, channelId: id };

const act = z.discriminatedUnion("kind", [
    z.strictObject({
        kind: z.literal("run"),
        ...there,
        command: name,
        options: given,
        messageId: id.optional(),
    }),
    z.strictObject({ kind: z.literal("suggest"), ...there, command: name, options, focused: name }),
    z.strictObject({
        kind: z.literal("say"),
        ...there,
        // Discord's limit for messages.
        content: z.string().trim().min(1).max(2000),
        replyTo: id.optional(),
    }),
    z.strictObject({
        kind: z.literal("press"),
        ...there,
        messageId: id,
        customId: name,
        values: z.array(name).max(25).optional(),
    }),
    z.strictObject({
        kind: z.literal("submit"),
        ...actor,
        interactionId: id,
        customId: name,
        values: z.record(name, z.string().max(4000)),
    }),
    z.strictObject({
        kind: z.literal("start-thread"),
        ...there,
        // Discord's limits for the names of channels and for messages.
        title: z.string().trim().min(1).max(100),
        content: z.string().trim().min(1).max(2000),
        messageId: id.optional(),
    }),
    z.strictObject({ kind: z.literal("dismiss"), ...actor, messageId: id }),
    z.strictObject({ kind: z.literal("preview"), fileId: id }),
    z.strictObject({ kind: z.literal("explain"), question: z.string().trim().min(1).max(1000) }),
]) satisfies z.ZodType<Act>;
