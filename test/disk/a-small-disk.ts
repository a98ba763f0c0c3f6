import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Whether this machine lets the tests mount a file system; standard error says if not. */
export const mayMount = (() => {
    const folder = mkdtempSync(join(tmpdir(), "mount-"));
    const isMounted = mount(folder, "1m");
    if (isMounted) unmount(folder);
    else process.stderr.write("Tests of a full disk are skipped, since nothing can be mounted here.\n");
    rmSync(folder, { recursive: true, force: true });
    return isMounted;
})();

interface DiskLimits {
    /** How many files it may have. */
    readonly files?: number;
    /** Who may write on it besides root. */
    readonly owner?: { readonly uid: number; readonly gid: number } | undefined;
}

/** A real file system of this size, such as "4m", which is unmounted after the test. */
export function aSmallDisk(size: string, limits: DiskLimits = {}) {
    const folder = mkdtempSync(join(tmpdir(), "disk-"));
    if (!mount(folder, size, limits)) throw new Error("The disk cannot be mounted.");
    onTestFinished(() => {
        unmount(folder);
        rmSync(folder, { recursive: true, force: true });
    });
    const filling = join(folder, "filling");
    return {
        folder,
        /** Takes all space that is left, also what an open file has left of its last block. */
        fill: (open?: number) => {
            fillFile(filling);
            if (open !== undefined) writeUntilFull(open, Buffer.from("\n"));
        },
        free: () => rmSync(filling, { force: true }),
    };
}

function fillFile(path: string): void {
    const file = openSync(path, "a");
    writeUntilFull(file, Buffer.alloc(4096, 1));
    closeSync(file);
}

function writeUntilFull(file: number, block: Uint8Array): void {
    try {
        for (let count = 0; count < mostBlocks; count++) writeSync(file, block);
    } catch (cause) {
        if (!(cause instanceof Error && "code" in cause && cause.code === "ENOSPC")) throw cause;
    }
}

/** More than the largest disk of a test has. */
const mostBlocks = 1_000_000;

function mount(folder: string, size: string, { files, owner }: DiskLimits = {}): boolean {
    if (process.platform !== "linux") return false;
    const options = [
        `size=${size}`,
        ...(files === undefined ? [] : [`nr_inodes=${files}`]),
        ...(owner === undefined ? [] : [`uid=${owner.uid}`, `gid=${owner.gid}`]),
    ];
    const command = ["-t", "tmpfs", "-o", options.join(), "tmpfs", folder];
    return spawnSync("mount", command, { timeout: 10_000 }).status === 0;
}

function unmount(folder: string): void {
    // A process that was just killed may still have a file open.
    const { status } = spawnSync("umount", [folder], { timeout: 10_000 });
    if (status !== 0) spawnSync("umount", ["-l", folder], { timeout: 10_000 });
}
