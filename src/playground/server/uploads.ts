import { randomUUID } from "node:crypto";
import { say } from "../../../locales/say.ts";
import { ClientRefusal } from "../../loopback/client/client-refusal.ts";
import type { GivenOptions } from "../../loopback/contract.ts";
import type { SentValue } from "../protocol.ts";

interface PendingUpload {
    readonly name: string;
    readonly content: Uint8Array;
}

/** Files on their way from a tab to a command's options. */
export interface Uploads {
    /** Gives what stands for the file in an act. */
    keep(upload: PendingUpload): { readonly upload: string };
    /** The options with the files themselves, each of which is given once; throws a ClientRefusal where one is gone. */
    given(options: Readonly<Record<string, SentValue>>): GivenOptions;
}

/** Keeps the newest only: two commands' worth, since a tab may be closed between the upload and the command. */
export function openUploads(most = 20): Uploads {
    const kept = new Map<string, PendingUpload>();
    const take = (id: string): PendingUpload => {
        const found = kept.get(id);
        if (found === undefined) throw new ClientRefusal(say("playground.file-not-arrived"));
        kept.delete(id);
        return found;
    };
    return {
        keep: (upload) => {
            const id = randomUUID();
            kept.set(id, upload);
            for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
            return { upload: id };
        },
        given: (options) =>
            Object.fromEntries(
                Object.entries(options).map(([name, value]) => [
                    name,
                    typeof value === "object" ? take(value.upload) : value,
                ]),
            ),
    };
}
