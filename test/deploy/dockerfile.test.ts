import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { within } from "../within.ts";
import { instructionsOf, read, root } from "./deploy-files.ts";

const instructions = instructionsOf(read("deploy/Dockerfile"));
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM"));
const ofLast = (name: string) =>
    lastStage.filter((instruction) => instruction.name === name).map(({ text }) => text);
const manifest = JSON.parse(read("package.json"));

describe("the image", () => {
    test("starts from a base that can be replaced", () => {
        const before = instructions.slice(
            0,
            instructions.findIndex(({ name }) => name === "FROM"),
        );
        expect(before.map(({ text }) => text.split("=")[0])).toEqual(["BUILDER", "BASE"]);
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the Dockerfile's own syntax
        expect(ofLast("FROM")).toEqual(["${BASE}"]);
    });

    test("runs as a user that is not root, by number, so that Kubernetes can tell", () => {
        expect(lastStage.findLast(({ name }) => name === "USER")?.text).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/u);
    });

    test("contains only named files, which the .dockerignore lets in, and no secrets", () => {
        const [first, ...patterns] = read(".dockerignore")
            .split("\n")
            .filter((line) => line !== "" && !line.startsWith("#"));
        expect(first).toBe("*");
        const copied = instructions
            .filter(({ name, text }) => name === "COPY" && !text.startsWith("--from="))
            .flatMap(({ text }) => text.split(" ").slice(0, -1));
        for (const path of copied) {
            expect(patterns).toContain(`!${path}`);
            expect(existsSync(join(root, path)), path).toBe(true);
        }
        expect(copied).toEqual(expect.arrayContaining(["src", "commands", "locales", "corpus"]));
        expect(instructions.map(({ name }) => name)).not.toContain("ADD");
        const given = instructions
            .filter(({ name }) => name === "ARG" || name === "ENV")
            .map(({ text }) => text);
        expect(given.join("\n")).not.toMatch(/TOKEN|PASSWORD|SECRET|PRIVACY_KEY|DATABASE_URL/u);
    });

    test("contains what production needs, which includes the project's own Node.js", () => {
        const built = instructions.find(({ name, text }) => name === "RUN" && text.includes("npm "))?.text;
        expect(built).toMatch(/^npm ci --omit=dev /u);
        expect(Object.keys(manifest.dependencies)).toContain("node");
    });

    test("starts the bot as npm start does, but directly, so that it gets the signals", () => {
        const words = [...ofLast("ENTRYPOINT"), ...ofLast("CMD")].flatMap((text) => JSON.parse(text));
        expect(words.join(" ")).toBe(manifest.scripts.start);
    });

    test("keeps its data in a volume of the user", () => {
        const [volume = ""] = ofLast("VOLUME");
        expect(ofLast("ENV").join(" ")).toContain(`DATA_DIR=${volume}`);
        expect(ofLast("RUN").join("\n")).toMatch(
            new RegExp(`install -d -o pullquote .*-m 700 ${volume}`, "u"),
        );
    });
});

describe("the image's health check", () => {
    test.each([
        [200, 0],
        [503, 1],
    ])("if /healthz responds with %i, it exits with %i", async (status, code) => {
        const asked: (string | undefined)[] = [];
        const server = createServer((request, response) => {
            asked.push(request.url);
            response.writeHead(status).end("{}");
        }).listen(0, "127.0.0.1");
        onTestFinished(() => void server.close());
        await within("a port", once(server, "listening"));
        expect(await exitOfCheck((server.address() as AddressInfo).port)).toBe(code);
        expect(asked).toEqual(["/healthz"]);
    });

    test("if nobody listens, it exits with 1", async () => {
        expect(await exitOfCheck(1)).toBe(1);
    });
});

async function exitOfCheck(port: number): Promise<number> {
    const [, command = "[]"] = ofLast("HEALTHCHECK").join("").split("CMD ");
    const [program, ...args] = JSON.parse(command);
    expect(program).toBe("node");
    const given = { env: { STATUS_PORT: String(port) }, timeout: 60_000 };
    return promisify(execFile)(process.execPath, args, given).then(
        () => 0,
        ({ code }) => code,
    );
}
