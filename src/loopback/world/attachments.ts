import { attachmentName } from "./attachment-name.ts";
import type { WorldFile } from "./stored-message.ts";
import type { World } from "./world.ts";

interface AttachedBytes {
    readonly name: string;
    readonly description?: string | undefined;
    readonly bytes: Uint8Array;
    readonly channelId: string;
}

/** Stores a file at its own address, where anyone can fetch it. */
export function storeFile(world: World, { name, description, bytes, channelId }: AttachedBytes): WorldFile {
    const id = world.newId();
    const { filename, title } = attachmentName(name);
    const address = `${world.attachmentsAt()}${channelId}/${id}/${filename}`;
    const file = { id, name: filename, title, description, bytes, address };
    world.files.set(id, file);
    forgetOldest(world.files);
    return file;
}

/** Enough for an afternoon of trying things out. It limits memory if the loopback runs for longer. */
const mostBytes = 256 * 1024 * 1024;

function forgetOldest(files: World["files"]): void {
    let total = [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    for (const { id, bytes } of files.values()) {
        if (total <= mostBytes) return;
        files.delete(id);
        total -= bytes.length;
    }
}

/** The file in the format of Discord's API. */
export function fileWire({ id, name, title, description, bytes, address }: WorldFile) {
    const titled = title === undefined ? {} : { title };
    const described = description === undefined ? {} : { description };
    return {
        id,
        filename: name,
        ...titled,
        ...described,
        size: bytes.length,
        url: address,
        proxy_url: address,
    };
}

/** The name that Discord's client shows: the title, if there is one, with the ending of the stored name. */
export function shownName({ name, title }: WorldFile): string {
    const ending = name.slice(name.lastIndexOf("."));
    return title === undefined ? name : `${title}${ending.startsWith(".") ? ending : ""}`;
}
