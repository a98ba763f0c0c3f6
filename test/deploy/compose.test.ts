import { execFile, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { read, root } from "./deploy-files.ts";

const compose = parse(read("deploy/compose.yaml"), { merge: true });
const hasCompose = spawnSync("docker", ["compose", "version"], { timeout: 30_000 }).status === 0;
const needsCompose = hasCompose ? "" : " (skipped: needs Docker Compose)";

/** What keeps a container from doing harm, filling the disk or running away. */
const safe = z.looseObject({
    read_only: z.literal(true),
    tmpfs: z.array(z.string()).min(1),
    cap_drop: z.tuple([z.literal("ALL")]),
    cap_add: z.never().optional(),
    privileged: z.never().optional(),
    ports: z.never().optional(),
    security_opt: z.tuple([z.literal("no-new-privileges:true")]),
    pids_limit: z.number().max(1000),
    restart: z.literal("unless-stopped"),
    logging: z.object({
        driver: z.literal("json-file"),
        options: z.object({ "max-size": z.string(), "max-file": z.string() }),
    }),
});

test.each(Object.keys(compose.services))("the container %s is as safe as it can be", (name) => {
    expect(() => safe.parse(compose.services[name])).not.toThrow();
});

test("the bot waits for the database only with the profile, and until it is healthy", () => {
    const { bot, database } = compose.services;
    expect(database.profiles).toEqual(["postgres"]);
    expect(database.healthcheck.test).toContain("pg_isready");
    expect(bot.depends_on).toEqual({ database: { condition: "service_healthy", required: false } });
    expect(bot.profiles).toBeUndefined();
});

test("the database has no way to the outside, and the bot has", () => {
    const { services, networks } = compose;
    expect(services.database.networks).toEqual(["database"]);
    expect(networks.database).toEqual({ internal: true });
    expect(services.bot.networks).toContain("discord");
});

test("what is stored is in named volumes, and the articles are only read", () => {
    const [articles, data] = compose.services.bot.volumes;
    expect(articles).toMatchObject({ target: compose.services.bot.environment.CORPUS_DIR, read_only: true });
    expect(data).toBe(`data:${compose.services.bot.environment.DATA_DIR}`);
    expect(Object.keys(compose.volumes)).toEqual(["data", "postgres"]);
});

describe.skipIf(!hasCompose)(`Docker Compose${needsCompose}`, () => {
    test.each([
        [[], ["bot"]],
        [["postgres"], ["bot", "database"]],
    ])("takes the file, and with the profiles %j starts %j", async (profiles, services) => {
        const folder = mkdtempSync(join(tmpdir(), "compose-"));
        onTestFinished(() => rmSync(folder, { recursive: true }));
        mkdirSync(join(folder, "corpus"));
        mkdirSync(join(folder, "deploy"));
        const file = join(folder, "deploy/compose.yaml");
        cpSync(join(root, "deploy/compose.yaml"), file);
        cpSync(join(root, ".env.example"), join(folder, "deploy/.env"));
        const chosen = profiles.flatMap((profile) => ["--profile", profile]);
        const args = ["compose", "--file", file, ...chosen, "config", "--format", "json"];
        const { stdout } = await promisify(execFile)("docker", args, { timeout: 60_000 });
        const project = JSON.parse(stdout);
        expect(Object.keys(project.services).sort()).toEqual(services);
        expect(project.services.bot.volumes[0].source).toBe(join(folder, "corpus"));
    });
});
