import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { watch } from "chokidar";
import type { WatchStart } from "./library-messages.ts";

function serve({ folder, ignored }: WatchStart): void {
    const tell = (what: "changed" | Error) => parentPort?.postMessage(what);
    try {
        const root = realpathSync(folder);
        const others = ignored.map(realPath);
        const watcher = watch(root, {
            ignoreInitial: true,
            // A link may lead to the whole disk; articles behind one are found where they really are.
            followSymlinks: false,
            ignorePermissionErrors: true,
            ignored: (path) =>
                isHidden(relative(root, path)) || others.some((place) => isWithin(path, place)),
        });
        watcher.on("all", () => tell("changed"));
        watcher.on("ready", () => tell("changed"));
        watcher.on("error", (cause) => tell(cause instanceof Error ? cause : new Error(String(cause))));
    } catch (cause) {
        tell(cause instanceof Error ? cause : new Error(String(cause)));
    }
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
