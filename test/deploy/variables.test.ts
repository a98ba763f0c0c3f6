import { expect, test } from "vitest";
import { parse } from "yaml";
import { directivesOf, instructionsOf, read, settings } from "./deploy-files.ts";

/** What is set for others than the bot's configuration. */
const others = ["PATH", "NODE_COMPILE_CACHE", "NODE_OPTIONS", "POSTGRES_PASSWORD", "COMPOSE_PROFILES"];
const known = new Set([...settings(), ...others]);
const unknown = (names: readonly string[]) => names.filter((name) => !known.has(name));

const compose = parse(read("deploy/compose.yaml"));
const unit = directivesOf(read("deploy/pullquote.service"));
const valuesOf = (key: string) => unit.filter(([name]) => name === key).map(([, value]) => value);
const images = instructionsOf(read("deploy/Dockerfile"))
    .filter(({ name }) => name === "ENV")
    .flatMap(({ text }) => [...text.matchAll(/(\w+)=/gu)].map(([, name = ""]) => name));

test("the settings are read from config.ts", () => {
    expect(settings()).toEqual(expect.arrayContaining(["DISCORD_TOKEN", "DATA_DIR", "STATUS_PORT"]));
});

test("the image sets only settings that there are", () => {
    expect(unknown(images)).toEqual([]);
    expect(images).toEqual(expect.arrayContaining(["CORPUS_DIR", "DATA_DIR", "STATUS_PORT"]));
});

test("so does compose.yaml, and so do the names that it takes from its file .env", () => {
    expect(unknown(Object.keys(compose.services.bot.environment))).toEqual([]);
    const taken = [...read("deploy/compose.yaml").matchAll(/\$\{(\w+)/gu)].map(([, name = ""]) => name);
    expect(taken).not.toEqual([]);
    expect(unknown(taken)).toEqual([]);
});

test("what the image sets for its folders is fixed in compose.yaml, so that .env cannot point them elsewhere", () => {
    const image = read("deploy/Dockerfile");
    for (const [name, value] of Object.entries(compose.services.bot.environment))
        if (value !== "") expect(image).toContain(`${name}=${value}`);
});

test("so does the unit", () => {
    const names = valuesOf("Environment").flatMap((line) =>
        line.split(" ").map((pair) => pair.split("=")[0] ?? ""),
    );
    expect(unknown(names)).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["CORPUS_DIR", "DATA_DIR"]));
});

test("the files of settings for both are copies of .env.example, which lists every setting", () => {
    const example = [...read(".env.example").matchAll(/^#?([A-Z_]+)=/gmu)].map(([, name]) => name);
    expect(example.sort()).toEqual(settings().sort());
    const readme = read("deploy/README.md");
    expect(readme).toContain(`install -m 600 .env.example deploy/${compose.services.bot.env_file}`);
    expect(readme).toContain(`install -m 600 .env.example ${valuesOf("EnvironmentFile")}`);
});

test("the README names only settings that there are", () => {
    const named = [...read("deploy/README.md").matchAll(/(?<![\w-])([A-Z]+_[A-Z_]+)(?:=|`)/gu)].map(
        ([, name = ""]) => name,
    );
    expect(named).not.toEqual([]);
    expect(unknown(named.filter((name) => name !== "COMPOSE_FILE"))).toEqual([]);
});
