import type { World, WorldFile } from "./world.ts";

interface AttachedBytes {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly channelId: string;
}

/** Keeps a file under an address of its own, from which anyone may fetch it. */
export function keepFile(world: World, { name, bytes, channelId }: AttachedBytes): WorldFile {
    const id = world.newId();
    const address = `${world.attachmentsAt()}${channelId}/${id}/${encodeURIComponent(name)}`;
    const file = { id, name, bytes, address };
    world.files.set(id, file);
    forgetOldest(world.files);
    return file;
}

/** As many bytes as a person tries out in an afternoon; who runs this for longer gets no bill for it. */
const mostBytes = 256 * 1024 * 1024;

function forgetOldest(files: World["files"]): void {
    let kept = [...files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    for (const { id, bytes } of files.values()) {
        if (kept <= mostBytes) return;
        files.delete(id);
        kept -= bytes.length;
    }
}

/** The file as Discord describes it. */
export function fileWire({ id, name, bytes, address }: WorldFile) {
    return { id, filename: name, size: bytes.length, url: address, proxy_url: address };
}
