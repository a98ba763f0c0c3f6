import type { WorldFile } from "./stored-message.ts";
import type { World } from "./world.ts";

interface AttachedBytes {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly channelId: string;
}

/** Stores a file at its own address, where anyone can fetch it. */
export function storeFile(world: World, { name, bytes, channelId }: AttachedBytes): WorldFile {
    const id = world.newId();
    const address = `${world.attachmentsAt()}${channelId}/${id}/${encodeURIComponent(name)}`;
    const file = { id, name, bytes, address };
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
export function fileWire({ id, name, bytes, address }: WorldFile) {
    return { id, filename: name, size: bytes.length, url: address, proxy_url: address };
}
