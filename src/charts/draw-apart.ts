import { spawn } from "node:child_process";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Picture } from "./picture.ts";

/**
 * Draws the picture in a process of its own, so that questions are answered meanwhile, its memory is returned, and an error in the
 * canvas, which is no JavaScript, ends nothing else. One picture at a time. Resolves with a PNG; undefined if it cannot be
 * drawn on this machine, or takes too long.
 */
export function drawApart(picture: Picture, limit: number = longest): Promise<Uint8Array | undefined> {
    const drawn = queue.then(() => draw(picture, limit)).catch(() => undefined);
    queue = drawn;
    return drawn;
}

let queue: Promise<unknown> = Promise.resolve();

async function draw(picture: Picture, limit: number): Promise<Uint8Array | undefined> {
    const child = spawn(process.execPath, [program], {
        stdio: ["pipe", "pipe", "ignore"],
        // Nothing of the bot's, such as its token.
        env: {},
        // Unlike the option "timeout", it does not keep the bot from ending where no process could be started.
        signal: AbortSignal.timeout(limit),
        killSignal: "SIGKILL",
    });
    // If it cannot be started at all, it has no streams, so that nothing below would handle the error.
    child.on("error", () => undefined);
    // It may have ended before it read everything.
    child.stdin.on("error", () => undefined);
    child.stdin.end(JSON.stringify(picture));
    const [png, [code]] = await Promise.all([buffer(child.stdout), once(child, "close")]);
    return code === 0 && png.length > 0 ? png : undefined;
}

const program = fileURLToPath(new URL("./drawing-process.ts", import.meta.url));

/** In milliseconds. It takes half a second, unless the machine is very busy. */
const longest = 20_000;
