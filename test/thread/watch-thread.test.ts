import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { watchFolder } from "../../src/thread/watch-thread.ts";
import { within } from "../within.ts";

function aFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "watch-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

/** Each call resolves with the next reported change. */
function watching(folder: string, ignored: readonly string[] = []) {
    const told: (() => void)[] = [];
    let changes = 0;
    const watch = watchFolder({
        folder,
        ignored,
        settle: 10,
        every: 50,
        onChange: () => {
            changes++;
            for (const tell of told.splice(0)) tell();
        },
        onFailure: (cause) => {
            throw cause;
        },
    });
    onTestFinished(() => watch.close());
    return {
        change: () => {
            const { promise, resolve } = Promise.withResolvers<void>();
            told.push(resolve);
            return within("a change of the folder", promise);
        },
        count: () => changes,
    };
}

test("a watch reports when it is ready, and then every added, changed and removed file", async () => {
    const folder = aFolder();
    const { change } = watching(folder);
    await change();
    const file = join(folder, "a.md");
    for (const act of [
        () => writeFileSync(file, "one"),
        () => writeFileSync(file, "another"),
        () => rmSync(file),
    ]) {
        const next = change();
        act();
        await next;
    }
});

test("a subfolder that is created later is watched", async () => {
    const folder = aFolder();
    const { change } = watching(folder);
    await change();
    const made = change();
    mkdirSync(join(folder, "sub"));
    await made;
    const written = change();
    writeFileSync(join(folder, "sub", "a.md"), "one");
    await written;
});

test("the program's own files, hidden files, and files behind links out of the folder are ignored", async () => {
    const [folder, outside] = [aFolder(), aFolder()];
    for (const name of ["data", ".git"]) mkdirSync(join(folder, name));
    symlinkSync(outside, join(folder, "link"));
    const { change, count } = watching(folder, [join(folder, "data")]);
    await change();
    const before = count();
    for (const place of [join(folder, "data"), join(folder, ".git"), outside])
        writeFileSync(join(place, "a.md"), "one");
    const next = change();
    writeFileSync(join(folder, "a.md"), "one");
    await next;
    // If they were changes, they would be reported before the one that came after them.
    expect(count()).toBe(before + 1);
});

test("if the folder disappears and comes back, both are reported and it is watched again", async () => {
    const folder = join(aFolder(), "articles");
    mkdirSync(folder);
    const { change } = watching(folder);
    await change();
    for (const round of [1, 2]) {
        const away = change();
        renameSync(folder, `${folder}-moved`);
        await away;
        const back = change();
        renameSync(`${folder}-moved`, folder);
        await back;
        const written = change();
        writeFileSync(join(folder, "a.md"), `round ${round}`);
        await written;
    }
});

test("a folder that replaces the first one is watched, as after a mount", async () => {
    const folder = join(aFolder(), "articles");
    mkdirSync(folder);
    mkdirSync(`${folder}-other`);
    const { change } = watching(folder);
    await change();
    const replaced = change();
    renameSync(folder, `${folder}-moved`);
    renameSync(`${folder}-other`, folder);
    await replaced;
    const written = change();
    writeFileSync(join(folder, "a.md"), "one");
    await written;
});

test("the watch waits for a folder that does not exist yet", async () => {
    const folder = join(aFolder(), "articles");
    const { change } = watching(folder);
    await change();
    const made = change();
    mkdirSync(folder);
    await made;
    const written = change();
    writeFileSync(join(folder, "a.md"), "one");
    await written;
});
