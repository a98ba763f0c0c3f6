import { spawnSync } from "node:child_process";
import {
    cpSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "dotenv";
import { Client } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { schemaNames } from "../../src/store/migrate.ts";
import { openStore } from "../../src/store/store.ts";
import { everyRow } from "../store/backup/a-full-store.ts";
import { sharedPostgres } from "../store/shared-postgres.ts";
import { within } from "../within.ts";
import { connected, discord, runProgram } from "./run-main.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "docs/operate.md"), "utf8");
const postgres = sharedPostgres();

/** The blocks of code below a heading of the page, as they are written there. */
function blocks(heading: string, language = "sh"): readonly string[] {
    const section = page.split(/^#{2,3} /mu).find((one) => one.startsWith(`${heading}\n`)) ?? "";
    const found = section.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gmsu);
    return [...found].flatMap(([, indent = "", name, text = ""]) =>
        name === language ? [text.replaceAll(new RegExp(`^${indent}`, "gmu"), "")] : [],
    );
}

/** A copy of the project in a folder of its own, as an operator has it: a clone, with an article. */
function anInstallation() {
    const place = mkdtempSync(join(tmpdir(), "operate-"));
    onTestFinished(() => rmSync(place, { recursive: true, force: true }));
    const origin = join(place, "origin");
    for (const name of ["src", "commands", "locales", "package.json", ".gitignore"])
        cpSync(join(root, name), join(origin, name), { recursive: true });
    mkdirSync(join(origin, "corpus"));
    writeFileSync(
        join(origin, "corpus/bridge.md"),
        "# The bridge\n\nThe bridge was built in 1911 by Ida Holm.\n",
    );
    const bin = join(place, "bin");
    mkdirSync(bin);
    // The packages are linked to those of the tests, which `npm ci` would delete.
    writeFileSync(join(bin, "npm"), `#!/bin/sh\n[ "$1" = ci ] || PATH="\${PATH#*:}" exec npm "$@"\n`, {
        mode: 0o755,
    });
    const surroundings = 'exec env -i PATH="$1:$2:$PATH" HOME="$3" bash -e -c "$4"';
    const shell = (command: string, cwd: string) => {
        const given = ["_", bin, dirname(process.execPath), place, command];
        const { status, stdout, stderr } = spawnSync("bash", ["-c", surroundings, ...given], {
            cwd,
            encoding: "utf8",
            timeout: 90_000,
        });
        return { status, output: `${stdout}${stderr}` };
    };
    const done = (command: string, cwd: string) => {
        const result = shell(command, cwd);
        expect(result, `${command}\n${result.output}`).toMatchObject({ status: 0 });
        return result.output;
    };
    const commit = "git add . && git -c user.name=x -c user.email=x@example.org commit -qm x";
    done(`git init -q -b main && ${commit} && git tag v0.2.0`, origin);
    done("git clone -q origin project", place);
    const project = join(place, "project");
    symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
    const data = join(project, "data");
    return {
        project,
        data,
        /** Runs commands of the page in the project's folder. Returns what they print. */
        run: (command = "exit 99") => done(command, project),
        /** Changes the origin, as the authors of the program would. */
        release: (change: (origin: string) => void) => {
            change(origin);
            done(commit, origin);
        },
        append: (text: string) => writeFileSync(join(project, ".env"), text, { flag: "a" }),
        start: () => start(project),
    };
}

/** Starts the project's bot. Resolves when it answers. */
async function start(project: string) {
    const loopback = await discord();
    const file = parse(readFileSync(join(project, ".env")));
    const main = pathToFileURL(join(project, "src/main.ts"));
    const { child, exit } = runProgram(main, {
        folder: project,
        env: { ...file, ...connected(loopback), CORPUS_DIR: "corpus" },
    });
    await within("the bot to log in", Promise.race([loopback.gateway.ready(), exit()]));
    const user = loopback.user("Uma");
    const { id } = await user.say(user.direct(), "Who built the bridge?");
    expect((await loopback.nextMessage(user.direct(), id)).content).toContain("Ida Holm");
    return {
        stop: async () => {
            child.kill("SIGTERM");
            const { code, out, err } = await exit();
            expect(code).toBe(0);
            return `${out}${err}`;
        },
    };
}

/** Adds to the database what moderators would. */
async function addPin(dataFolder: string, id: string): Promise<void> {
    const store = await openStore({ dataFolder, now: () => new Date() });
    await store.pins.add({ id, question: "Who?", article: "bridge", sentence: "It was.", by: "1" });
    await store.audit.add({ by: "1", action: "pinned", version: undefined, detail: id });
    await store.close();
}

const pinsOf = async (place: Parameters<typeof everyRow>[0]) =>
    (await everyRow(place))["pin"]?.map((row) => Reflect.get(Object(row), "id"));

describe("the page's commands, as they are written,", { timeout: 280_000 }, () => {
    test("back up while the bot runs, and restore once it is stopped", async () => {
        const { project, data, run, append, start } = anInstallation();
        append("");
        const [backUp, everyNight, look] = blocks("Back up");
        const [restore, exportAll] = blocks("Restore");
        let bot = await start();
        await bot.stop();
        await addPin(data, "before");
        bot = await start();
        expect(run(backUp)).toContain("Backed up to backups/monday.backup");
        run(everyNight);
        expect(readdirSync(join(project, "backups"))).toHaveLength(2);
        expect(run(look)).toContain('{"pullquote":"backup","format":1,');
        await bot.stop();
        await addPin(data, "after");
        expect(run(restore)).toContain("Restored from backups/monday.backup");
        expect(await pinsOf({ dataFolder: data })).toEqual(["before"]);
        run(exportAll);
        expect(readdirSync(join(project, "restored"))).toEqual(["bridge.md"]);
        bot = await start();
        await bot.stop();
        expect(await pinsOf({ dataFolder: data })).toEqual(["before"]);
    });

    test.skipIf(postgres === undefined)("move to PostgreSQL and back, with everything", async () => {
        const { project, data, run, append, start } = anInstallation();
        append("DISCORD_TOKEN=");
        await (await start()).stop();
        await addPin(data, "first");
        const before = await everyRow({ dataFolder: data });
        const there = await createDatabase(blocks("Move from SQLite to PostgreSQL", "sql")[0]);
        const [address = ""] = blocks("Move from SQLite to PostgreSQL", "ini");
        const [key, copy] = blocks("Move from SQLite to PostgreSQL");
        // As it is written, except where this PostgreSQL is.
        expect(address).toContain("@localhost/pullquote\n");
        append(`\n${address.replace("localhost/pullquote", there)}`);
        run(key);
        expect(run(copy)).toContain("Copied from SQLite in data to PostgreSQL.");
        const { DATABASE_URL: databaseUrl } = parse(readFileSync(join(project, ".env")));
        expect(await everyRow({ databaseUrl })).toEqual(before);

        await (await start()).stop();
        // The key is the same, so the hashes were kept.
        expect((await everyRow({ databaseUrl }))["gap_salt"]).toEqual(before["gap_salt"]);
        const moved = await everyRow({ databaseUrl });
        expect(run(blocks("Move from PostgreSQL to SQLite")[0])).toContain(
            "Copied from PostgreSQL to SQLite in data.",
        );
        expect(await everyRow({ dataFolder: data })).toEqual(moved);
        const env = readFileSync(join(project, ".env"), "utf8").replace(/^DATABASE_URL=.*\n/mu, "");
        writeFileSync(join(project, ".env"), env);
        await (await start()).stop();
        expect(await pinsOf({ dataFolder: data })).toEqual(["first"]);
    });

    test("update, and go back to the version before with what it had stored", async () => {
        const { project, data, run, release, append, start } = anInstallation();
        append("");
        await (await start()).stop();
        await addPin(data, "before");
        release(addMigration);
        const bot = await start();
        expect(run(blocks("Update")[0])).toMatch(/^Backed up to backups\/before-update-\S+\.backup/mu);
        expect(readFileSync(join(project, "src/store/migrations.ts"), "utf8")).toContain("999-later");
        await bot.stop();
        const copied = `before-upgrade-from-${schemaNames.at(-1)}.db`;
        expect(await (await start()).stop()).toContain(`A backup from before is in data/${copied}.`);

        const goBack = blocks("Go back to an earlier version")[0] ?? "";
        const [checkout = "", ...others] = goBack.split("\n");
        run(checkout);
        const refusing = await start();
        expect(await refusing.stop()).toContain("The database was written by a newer version of Pullquote.");
        run(others.join("\n"));
        expect(await (await start()).stop()).not.toContain("newer version");
        expect(await pinsOf({ dataFolder: data })).toEqual(["before"]);
        expect(readdirSync(join(data, "newer"))).toContain("pullquote.db");
    });
});

/** Adds a change of the schema to the program. */
function addMigration(origin: string): void {
    const file = join(origin, "src/store/migrations.ts");
    const text = readFileSync(file, "utf8").trimEnd();
    const added = `    "999-later": {
        up: async ({ schema }: Kysely<Tables>) => {
            await schema.createTable("later").addColumn("id", "text").execute();
        },
    },
};
`;
    writeFileSync(file, text.replace(/\};$/u, added));
}

/** Runs the statements that make a database, under a name of its own. Returns its machine and name, as in its address. */
async function createDatabase(statements = ""): Promise<string> {
    const admin = new URL((await postgres?.())?.databaseUrl ?? "");
    const name = `pullquote_${basename(admin.pathname).slice(-8)}`;
    const client = new Client({ connectionString: admin.href });
    await client.connect();
    for (const statement of statements.trim().split("\n"))
        await client.query(statement.replace("database pullquote", `database ${name}`));
    await client.end();
    return `${admin.host}/${name}`;
}

describe("what the page says", () => {
    const said = Object.values<string>(JSON.parse(readFileSync(join(root, "locales/en.json"), "utf8")));
    const [, table = ""] = page.split("## What to do when something is wrong\n");
    const symptoms = table.split("\n## ")[0]?.match(/^\|[^|]*(?=\|)/gmu) ?? [];
    const quoted = symptoms.flatMap((symptom) =>
        [...symptom.matchAll(/“([^”]*)”/gu)].map(([, text = ""]) => text),
    );

    test.each(quoted)("“%s” is what the program says", (text) => {
        const pieces = text.split("…").map((piece) => piece.trim());
        expect(said.some((message) => pieces.every((piece) => message.includes(piece)))).toBe(true);
    });

    test("covers what operators meet", () => {
        expect(quoted.length).toBeGreaterThan(15);
    });
});
