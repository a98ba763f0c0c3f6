import { realpathSync, statSync } from "node:fs";
import { relative, sep } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { type FSWatcher, watch } from "chokidar";
import type { WatchStart } from "./library-messages.ts";

/**
 * Posts "changed" once the folder is watched, and at each change. Also polls the path, because chokidar follows the original
 * folder and does not notice when it disappears, comes back or is replaced, for example by a mount.
 */
function serve({ folder, ignored, every }: WatchStart): void {
    const post = (message: "changed" | Error) => parentPort?.postMessage(message);
    let watched: string | undefined;
    let watcher: FSWatcher | undefined;
    const look = () => {
        const found = identityOf(folder);
        if (found === watched) return;
        watched = found;
        void watcher?.close();
        watcher = found === away ? undefined : watchFiles(folder, ignored, post);
        // Otherwise watchFiles posts it once the folder is watched.
        if (found === away) post("changed");
    };
    look();
    setInterval(look, every);
}

const away = "away";

/** Identifies the folder and its file system, or "away" if the path is not a folder. */
function identityOf(folder: string): string {
    try {
        const found = statSync(folder);
        return found.isDirectory() ? `${found.dev}:${found.ino}` : away;
    } catch {
        return away;
    }
}

function watchFiles(
    folder: string,
    ignored: readonly string[],
    post: (message: "changed" | Error) => void,
): FSWatcher {
    const root = realPath(folder);
    const others = ignored.map(realPath);
    const watcher = watch(root, {
        ignoreInitial: true,
        // A link may lead to the whole disk. Links may only lead to articles in the folder, which is watched anyway.
        followSymlinks: false,
        ignorePermissionErrors: true,
        ignored: (path) => isHidden(relative(root, path)) || others.some((place) => isWithin(path, place)),
    });
    watcher.on("all", () => post("changed"));
    watcher.on("ready", () => post("changed"));
    watcher.on("error", (cause) => post(cause instanceof Error ? cause : new Error(String(cause))));
    return watcher;
}

/** The path with links resolved; unchanged if it does not exist yet. */
function realPath(path: string): string {
    try {
        return realpathSync(path);
    } catch {
        return path;
    }
}

const isWithin = (path: string, place: string) => path === place || path.startsWith(place + sep);

/** Hidden, such as version control's files. Two dots do not count: Kubernetes swaps folders with a link named "..data". */
const isHidden = (path: string) => path.split(sep).some((name) => /^\.[^.]/u.test(name));

if (parentPort !== null) serve(workerData);
