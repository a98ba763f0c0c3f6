import { randomUUID } from "node:crypto";
import {
    chownSync,
    closeSync,
    fsyncSync,
    openSync,
    readFileSync,
    realpathSync,
    renameSync,
    rmSync,
    statSync,
    writeFileSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import { changedEnv, type EnvChanges } from "./change-env.ts";

/**
 * Writes the values into the file, which then only its owner can read (mode 600). Another program sees the old file or the new one,
 * never a part. A new file starts as a copy of `.env.example`. Throws what the file system throws, and then the old file is still
 * there.
 */
export function writeEnvFile(path: string, changes: EnvChanges): void {
    // Behind a link, the file that it leads to is replaced, not the link.
    const old = unlessMissing(() => realpathSync(path));
    const target = old ?? path;
    const text = old === undefined ? exampleText() : readFileSync(old, "utf8");
    const draft = `${target}.${randomUUID()}.tmp`;
    try {
        const file = openSync(draft, "wx", 0o600);
        try {
            writeFileSync(file, changedEnv(text, changes));
            fsyncSync(file);
        } finally {
            closeSync(file);
        }
        if (old !== undefined) keepOwner(old, draft);
        renameSync(draft, target);
    } catch (cause) {
        rmSync(draft, { force: true });
        throw cause;
    }
}

const example = fileURLToPath(new URL("../../.env.example", import.meta.url));

const exampleText = () => unlessMissing(() => readFileSync(example, "utf8")) ?? "";

/** An administrator may set up the bot of another user, who would otherwise not be able to read the file. */
function keepOwner(old: string, draft: string): void {
    const { uid, gid } = statSync(old);
    if (process.getuid?.() === 0) chownSync(draft, uid, gid);
}

function unlessMissing<Found>(look: () => Found): Found | undefined {
    try {
        return look();
    } catch (cause) {
        if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
        throw cause;
    }
}
