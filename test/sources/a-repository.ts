import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A real Git repository that the test makes. */
export function aRepository(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    const path = mkdtempSync(join(tmpdir(), "repository-"));
    onTestFinished(() => rmSync(path, { recursive: true, force: true }));
    const git = (...args: readonly string[]) =>
        execFileSync("git", ["-C", path, ...args], {
            stdio: ["ignore", "pipe", "pipe"],
            timeout: 30_000,
            env: {
                PATH: "/usr/local/bin:/usr/bin:/bin",
                GIT_CONFIG_GLOBAL: "/dev/null",
                GIT_AUTHOR_NAME: "Ida",
                GIT_AUTHOR_EMAIL: "ida@example.org",
                GIT_COMMITTER_NAME: "Ida",
                GIT_COMMITTER_EMAIL: "ida@example.org",
                GIT_ALLOW_PROTOCOL: "file",
            },
        }).toString();
    /** Stores an object as it is, whatever is wrong with it, and returns its name. */
    const write = (type: string, bytes: Buffer) =>
        execFileSync("git", ["-C", path, "hash-object", "-w", "--literally", "-t", type, "--stdin"], {
            input: bytes,
            timeout: 30_000,
        })
            .toString()
            .trim();
    const commit = (changed: Readonly<Record<string, string | Uint8Array | undefined>> = {}) => {
        for (const [name, text] of Object.entries(changed)) {
            mkdirSync(dirname(join(path, name)), { recursive: true });
            if (text === undefined) rmSync(join(path, name));
            else writeFileSync(join(path, name), text);
        }
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", "Change");
    };
    git("init", "--quiet", "--initial-branch=main");
    commit(files);
    return { path, git, write, commit };
}
