import { z } from "zod";
import type { Argument } from "../../src/discord/command/custom-id.ts";

/** A page of the list, and what the list is limited to. */
export interface ListPage {
    /** Counted from 1. */
    readonly number: number;
    /** As typed; undefined for all articles. */
    readonly filter?: string | undefined;
}

/** In UTF-16 units, so that a custom_id can contain it. */
export const longestFilter = 60;

/** Encoded as "2" or "2:bridge". */
export const listPageArgument: Argument<ListPage> = z.codec(
    z.string().regex(/^(?:0|[1-9]\d{0,8})(?::.{1,60})?$/su),
    z.object({ number: z.int().min(0), filter: z.string().min(1).max(longestFilter).optional() }),
    {
        decode: (written) => {
            const [number = ""] = written.split(":", 1);
            const filter = written.slice(number.length + 1);
            return { number: Number(number), ...(filter === "" ? {} : { filter }) };
        },
        encode: ({ number, filter }) => (filter === undefined ? `${number}` : `${number}:${filter}`),
    },
);
