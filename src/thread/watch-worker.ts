import { realpathSync, statSync } from "node:fs";
import { relative, sep } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { type FSWatcher, watch } from "chokidar";
import type { WatchStart } from "./library-messages.ts";

/**
 * Tells "changed" once the folder is watched and at each change of it, also when it goes away, comes back or is replaced,
 * such as by a mount: what watches files sees nothing of that, since it follows the folder that was there.
 */
function serve({ folder, ignored, every }: WatchStart): void {
    const tell = (what: "changed" | Error) => parentPort?.postMessage(what);
    let watched: string | undefined;
    let watcher: FSWatcher | undefined;
    const look = () => {
        const found = identityOf(folder);
        if (found === watched) return;
        watched = found;
        void watcher?.close();
        watcher = found === away ? undefined : watchFiles(folder, ignored, tell);
        // A folder that is watched tells so by itself.
        if (found === away) tell("changed");
    };
    look();
    setInterval(look, every);
}

const away = "away";

/** Which folder of which file system the path leads to. */
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
    tell: (what: "changed" | Error) => void,
): FSWatcher {
    const root = realPath(folder);
    const others = ignored.map(realPath);
    const watcher = watch(root, {
        ignoreInitial: true,
        // A link may lead to the whole disk; articles behind one are found where they really are.
        followSymlinks: false,
        ignorePermissionErrors: true,
        ignored: (path) => isHidden(relative(root, path)) || others.some((place) => isWithin(path, place)),
    });
    watcher.on("all", () => tell("changed"));
    watcher.on("ready", () => tell("changed"));
    watcher.on("error", (cause) => tell(cause instanceof Error ? cause : new Error(String(cause))));
    return watcher;
}

/** Of what is not there yet, the path it will have. */
function realPath(path: string): string {
    try {
        return realpathSync(path);
    } catch {
        return path;
    }
}

const isWithin = (path: string, place: string) => path === place || path.startsWith(place + sep);

/** Such as version control's files; but Kubernetes changes a whole folder by a link whose name begins with two dots. */
const isHidden = (path: string) => path.split(sep).some((name) => /^\.[^.]/u.test(name));

if (parentPort !== null) serve(workerData);
