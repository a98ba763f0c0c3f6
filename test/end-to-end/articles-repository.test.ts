import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const root = fileURLToPath(new URL("../..", import.meta.url));
const text = readFileSync(join(root, "docs/articles-repository/check-articles.yml"), "utf8");
const step = z.strictObject({
    name: z.string(),
    uses: z.string().optional(),
    with: z.record(z.string(), z.unknown()).optional(),
    run: z.string().optional(),
    "working-directory": z.string().optional(),
});
const workflow = z
    .object({
        on: z.record(z.string(), z.unknown()),
        permissions: z.unknown(),
        jobs: z.strictObject({
            check: z.object({ permissions: z.undefined().optional(), steps: z.array(step) }),
        }),
    })
    .parse(parse(text));
const { steps } = workflow.jobs.check;
const commands = steps.filter(({ run }) => run !== undefined);
const [install, check] = commands;

describe("the workflow of a repository of articles", () => {
    test("only reads, runs for pull requests without secrets, and keeps no token", () => {
        expect(workflow.permissions).toEqual({ contents: "read" });
        expect(Object.keys(workflow.on).sort()).toEqual(["pull_request", "push"]);
        expect(text).not.toMatch(/secrets|GITHUB_TOKEN|github\.token/u);
        const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
        expect(checkouts).toHaveLength(2);
        for (const one of checkouts) expect(one.with).toMatchObject({ "persist-credentials": false });
    });

    test("pins each action to a commit, and says which version that is", () => {
        const used = [...text.matchAll(/uses: (.*)/gu)].map(([, uses = ""]) => uses);
        expect(used).toHaveLength(3);
        for (const uses of used) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
    });

    test("puts nothing of a pull request into its commands", () => {
        expect(commands).toHaveLength(2);
        for (const { run } of commands) expect(run).not.toContain("${{");
    });
});

describe("its commands, in a shell", () => {
    const workspace = mkdtempSync(join(tmpdir(), "articles-repository-"));
    let unreachable = "";
    beforeAll(() => {
        // What the actions do: the articles are in the workspace, and the bot below it.
        const own = new Set(["node_modules", ".git", "release", "data", "screenshots", ".cache"]);
        cpSync(root, join(workspace, ".pullquote"), {
            recursive: true,
            filter: (path) => path === root || !own.has(basename(path)),
        });
        const installed = shell(install, "npm_config_prefer_offline=true");
        if (/E(?:NOTFOUND|CONNREFUSED|AI_AGAIN|TIMEDOUT|NETUNREACH)/u.test(installed.output))
            unreachable = "The registry of packages cannot be reached.";
        else expect(installed).toMatchObject({ status: 0 });
        return () => rmSync(workspace, { recursive: true, force: true });
    }, 300_000);

    /** Runs a step as GitHub does on Linux, with the Node.js that the tests run on. */
    function shell(one: z.infer<typeof step> | undefined, before = "") {
        const start = `${before} PATH="$1:$PATH" exec bash -e -c "$2"`;
        const { status, stdout, stderr } = spawnSync(
            "bash",
            ["-c", start, "_", dirname(process.execPath), one?.run ?? "exit 99"],
            {
                cwd: join(workspace, one?.["working-directory"] ?? "."),
                encoding: "utf8",
                timeout: 280_000,
            },
        );
        return { status, output: `${stdout}${stderr}` };
    }

    function withArticles(files: Readonly<Record<string, string>>) {
        const folder = join(workspace, "articles");
        mkdirSync(folder);
        onTestFinished(() => rmSync(folder, { recursive: true }));
        for (const [name, content] of Object.entries(files)) {
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            writeFileSync(join(folder, name), content);
        }
        return shell(check);
    }

    test("pass if all articles can be read", { timeout: 60_000 }, ({ skip }) => {
        skip(unreachable !== "", unreachable);
        const { status, output } = withArticles({ "bridge.md": "# The bridge\n\nIt is old.\n" });
        expect(output).toContain("1 article, 1 paragraph.");
        expect(status).toBe(0);
    });

    test("fail if one cannot, and name its file and line", { timeout: 60_000 }, ({ skip }) => {
        skip(unreachable !== "", unreachable);
        const { status, output } = withArticles({
            "bridge.md": "# The bridge\n\nIt is old.\n",
            "towns/mill, new.md": "---\npublished: next tuesday\n---\n\n# The mill\n",
        });
        expect(status).toBe(1);
        expect(output).toContain(
            "::error file=articles/towns/mill%2C new.md,line=1::The article is empty: it has no paragraphs.",
        );
        expect(output).toMatch(/^::warning file=articles\/towns\/mill%2C new\.md,line=2::published is/mu);
        expect(output).toMatch(/towns\/mill, new\.md\n {2}error: The article is empty/u);
    });

    test("fail if there is no article", { timeout: 60_000 }, ({ skip }) => {
        skip(unreachable !== "", unreachable);
        expect(withArticles({ "README.md": "# Ours" })).toMatchObject({
            status: 1,
            output: expect.stringContaining("There are no articles to ask about."),
        });
    });
});
