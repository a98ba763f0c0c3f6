import {
    chmodSync,
    cpSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    rmSync,
    statSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openTestPostgres } from "./a-postgres.ts";
import { installedPostgres, postgresUser, reachablePostgres } from "./postgres-binaries.ts";

/** A folder with this mode inside one that everyone can enter. */
function aFolder(mode: number): string {
    const folder = mkdtempSync(join(tmpdir(), "binaries-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    chmodSync(folder, mode);
    return folder;
}

/** Programs that only print their version, in a folder with this mode. */
function programs({ folder = 0o755, file = 0o755, body = "exit 0" } = {}): string {
    const installed = join(aFolder(folder), "native");
    mkdirSync(join(installed, "bin"), { recursive: true });
    for (const name of ["postgres", "initdb"]) {
        const program = join(installed, "bin", name);
        writeFileSync(program, `#!/bin/sh\n${body}\n`);
        chmodSync(program, file);
    }
    return installed;
}

const user = postgresUser();
const spare = () => join(aFolder(0o755), "programs");
const asRoot = test.skipIf(user === undefined);
const needsRoot = user === undefined ? " (skipped: only root can run it as somebody else)" : "";

test("programs that can be run are used in place", () => {
    const installed = programs();
    const folder = aFolder(0o755);
    expect(reachablePostgres({ installed, user, spare: join(folder, "programs") })).toBe(installed);
    expect(readdirSync(folder)).toEqual([]);
});

asRoot(`programs below a folder that only root can enter are copied to where others can${needsRoot}`, () => {
    const [installed, to] = [programs({ folder: 0o700 }), spare()];
    expect(reachablePostgres({ installed, user, spare: to })).toBe(to);
});

test("programs that the user may not run are copied to where they can be run, and stay unchanged", () => {
    const [installed, to] = [programs({ file: 0o600 }), spare()];
    expect(reachablePostgres({ installed, user, spare: to })).toBe(to);
    expect(statSync(join(installed, "bin", "postgres")).mode & 0o777).toBe(0o600);
});

asRoot(`where the copy can't be reached either, both places are named, with the reason${needsRoot}`, () => {
    const [installed, to] = [programs({ folder: 0o700 }), join(aFolder(0o700), "programs")];
    expect(() => reachablePostgres({ installed, user, spare: to })).toThrow(
        new RegExp(`neither ${installed} nor a copy in ${to} can be run by its user \\(.*EACCES`, "u"),
    );
});

test("the error about programs that cannot be run contains their own message", () => {
    const installed = programs({ body: "echo 'libicu is missing' >&2; exit 127" });
    expect(() => reachablePostgres({ installed, user, spare: spare() })).toThrow("(libicu is missing)");
});

asRoot(`a real server runs from programs that only root can reach${needsRoot}`, async () => {
    const installed = join(aFolder(0o700), "native");
    cpSync(installedPostgres(), installed, { recursive: true, verbatimSymlinks: true });
    const postgres = await openTestPostgres({ installed });
    expect(await postgres?.place()).toEqual({ databaseUrl: expect.stringContaining("/test1") });
    await postgres?.remove();
});
