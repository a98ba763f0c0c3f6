import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

/** What a process has used, as probe.js sends it. Milliseconds and bytes. */
interface Usage {
    /** CPU time of all threads since the process started. */
    readonly cpu: number;
    readonly resident: number;
    readonly peakResident: number;
    /**
     * The most CPU time that the main thread spent in one turn of its event loop since the last report, without the first turn,
     * which loads the program. It may include a few milliseconds of the turns before.
     */
    readonly turn: number;
}

interface Program {
    readonly checkout: string;
    /** The path of the program in the checkout, and its arguments. */
    readonly program: string;
    readonly args?: readonly string[];
    /** The folder to run in. */
    readonly folder: string;
    readonly environment?: Readonly<Record<string, string>>;
    /** More flags of Node.js. */
    readonly flags?: readonly string[] | undefined;
}

/** A program of a checkout in a process of its own. */
export interface MeasuredProcess {
    readonly child: ChildProcess;
    /** What it has used so far. Rejects if it has ended. */
    usage(): Promise<Usage>;
    /** Resolves once it has used hardly any CPU time for a second, so once it has finished what it does in the background. */
    idle(): Promise<void>;
    /** Never resolves. Rejects if it ends before `end` is called, with the end of what it wrote to standard error. */
    readonly died: Promise<never>;
    end(): Promise<void>;
}

/** Starts a program the way `npm start` of its checkout would, with the checkout's Node.js and without this environment. */
export function startMeasured(given: Program): MeasuredProcess {
    const { checkout, program, args = [], folder, environment = {}, flags = [] } = given;
    const installed = join(checkout, "node_modules/.bin/node");
    const child = fork(join(checkout, program), args, {
        execPath: existsSync(installed) ? installed : process.execPath,
        execArgv: ["--import", new URL("./probe.js", import.meta.url).href, ...flagsOf(checkout), ...flags],
        cwd: folder,
        env: { ...memoryEnvironmentOf(checkout), ...environment },
        stdio: ["pipe", "pipe", "pipe", "ipc"],
    });
    let complaints = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
        complaints = (complaints + text).slice(-2000);
    });
    let ending = false;
    const closed = once(child, "close");
    const died = Promise.withResolvers<never>();
    died.promise.catch(() => undefined);
    closed.then(([code, signal]) => {
        const how = `${program} of ${checkout} ended with ${signal ?? `code ${code}`}`;
        if (!ending) died.reject(new Error(`${how}. ${complaints.trim()}`.trim()));
    }, died.reject);
    const usage = async () => {
        const told = once(child, "message");
        child.send("usage");
        const [message]: Usage[] = await Promise.race([told, died.promise]);
        if (message === undefined) throw new Error("The process sent no usage.");
        return message;
    };
    return {
        child,
        usage,
        died: died.promise,
        idle: async () => {
            for (let quiet = 0, last = (await usage()).cpu; quiet < 2; ) {
                await pause(500);
                const { cpu } = await usage();
                quiet = cpu - last < hardlyAny ? quiet + 1 : 0;
                last = cpu;
            }
        },
        end: async () => {
            ending = true;
            child.kill();
            await closed;
        },
    };
}

/** Milliseconds of CPU time in half a second. */
const hardlyAny = 30;

/** The flags of Node.js in the script `start`, with absolute paths. */
function flagsOf(checkout: string): readonly string[] {
    const { scripts } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
    const flags = /^node (.*)src\/main\.ts$/u.exec(scripts.start)?.[1]?.split(" ").filter(Boolean) ?? [];
    // The process runs in another folder, where relative paths would lead nowhere.
    return flags.map((flag) => (flag.startsWith("./") ? pathToFileURL(join(checkout, flag)).href : flag));
}

/** What the program would set and then start itself again, if there were no channel to this process. */
function memoryEnvironmentOf(checkout: string): Readonly<Record<string, string>> {
    const file = join(checkout, "src/memory-environment.json");
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
