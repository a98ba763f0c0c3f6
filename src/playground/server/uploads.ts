import { randomUUID } from "node:crypto";
import { say } from "../../../locales/say.ts";
import { ClientRefusal } from "../../loopback/client/client-refusal.ts";
import type { GivenOptions } from "../../loopback/member-contract.ts";
import type { SentValue } from "../protocol.ts";

interface PendingUpload {
    readonly name: string;
    readonly content: Uint8Array;
}

/** Uploaded files that wait for their command. */
export interface Uploads {
    /** Stores a file. The result stands for it in an act. */
    add(upload: PendingUpload): { readonly upload: string };
    /** Replaces uploads in options by their files. Each file can be used once. Throws a ClientRefusal if one is gone. */
    resolve(options: Readonly<Record<string, SentValue>>): GivenOptions;
}

/**
 * Stores only the newest `most` uploads, enough for two commands, because a tab may be closed before it sends its command.
 */
export function openUploads(most = 20): Uploads {
    const pending = new Map<string, PendingUpload>();
    const take = (id: string): PendingUpload => {
        const found = pending.get(id);
        if (found === undefined) throw new ClientRefusal(say("playground.file-not-arrived"));
        pending.delete(id);
        return found;
    };
    return {
        add: (upload) => {
            const id = randomUUID();
            pending.set(id, upload);
            for (const oldest of [...pending.keys()].slice(0, -most)) pending.delete(oldest);
            return { upload: id };
        },
        resolve: (options) =>
            Object.fromEntries(
                Object.entries(options).map(([name, value]) => [
                    name,
                    typeof value === "object" ? take(value.upload) : value,
                ]),
            ),
    };
}
