import type { World, WorldFile } from "./world.ts";

interface Upload {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly channelId: string;
}

/** Keeps a file under an address of its own, from which anyone may fetch it. */
export function keepFile(world: World, { name, bytes, channelId }: Upload): WorldFile {
    const id = world.newId();
    const address = `${world.attachmentsAt()}${channelId}/${id}/${encodeURIComponent(name)}`;
    const file = { id, name, bytes, address };
    world.files.set(id, file);
    return file;
}

/** The file as Discord describes it. */
export function fileWire({ id, name, bytes, address }: WorldFile) {
    return { id, filename: name, size: bytes.length, url: address, proxy_url: address };
}
