import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseAst } from "vitest/node";

const here = fileURLToPath(new URL(".", import.meta.url));

test.each(globSync("**/*.ts", { cwd: here }).sort())("%s has a limit for each wait", (file) => {
    expect(unlimited(file, readFileSync(join(here, file), "utf8"))).toEqual([]);
});

test.each([
    'await once(server, "listening");',
    'test("", async () => { const [line] = await once(child.stdout, "data"); });',
    'function f() { const closed = once(child, "close"); return closed; }',
    'function f() { const closed = once(child, "close"); use(closed); return within("", closed); }',
    "function f() { return new Promise((resolve) => client.once(resolve)); }",
    'const f = async () => { const ready = events.once(client, "ready"); await ready; };',
    "const f = async () => { const { promise } = Promise.withResolvers(); await promise; };",
    "const f = async () => { const told = Promise.withResolvers(); await told.promise; };",
    "const server = await openServer();",
    "for (;;) await step();",
    "for (let at = 0; ; at++) await step();",
    "const f = async () => { while (true) await step(); };",
    "const f = async () => { while (busy()) await step(); };",
    "const f = async () => { do { await step(); } while (busy()); };",
    'const child = spawn("sh");',
    'const { stdout } = spawnSync("id");',
    'const run = () => promisify(execFile)("id", [], { cwd: "/" });',
    'const run = () => new Promise((done) => execFile("id", [], { cwd: "/" }, done));',
    "const loopback = await within('', openLoopback());",
])("the check finds a wait without a limit: %s", (text) => {
    expect(unlimited("x.test.ts", text)).not.toEqual([]);
});

test.each([
    'await within("the server", once(server, "listening"));',
    'function f() { const closed = once(child, "close"); kill(); return within("its end", closed); }',
    'function f() { const told = Promise.withResolvers(); return within("it", told.promise); }',
    "const hold = () => { const { promise, resolve } = Promise.withResolvers(); return promise; };",
    "const f = async () => { for (const one of many) await step(one); };",
    "const found = /x/.exec(text);",
    "const f = () => { while (lines.length > 0) take(lines); };",
    'spawnSync("id", [], { timeout: 10 });',
    'const f = () => worker.once("error", reject);',
    'const run = () => promisify(execFile)("id", [], { timeout });',
    'const run = () => new Promise((done) => { const given = { timeout: 10 }; execFile("id", [], given, done); });',
    "const loopback = await within('', withLimits(openLoopback()));",
])("the check accepts a wait with a limit: %s", (text) => {
    expect(unlimited("x.test.ts", text)).toEqual([]);
});

/** The waits in a file that have no limit, as source. Tests and hooks also have vitest's limit; modules have none. */
function unlimited(file: string, text: string): string[] {
    const program = parseAst(text, { lang: "ts" });
    const found: string[] = [];
    walk(program, [], (node, above) => {
        if (rules.some((isUnlimited) => isUnlimited({ node, above, file, program })))
            found.push(text.slice(Number(node["start"]), Number(node["end"])));
    });
    return found;
}

interface Place {
    readonly node: Node;
    /** The ancestors of the node, outermost first. */
    readonly above: readonly Node[];
    readonly file: string;
    readonly program: unknown;
}

const rules: readonly ((place: Place) => boolean)[] = [
    /** Waits for an event that may not come, or for a promise that may never settle. */
    ({ node, above, program }) => {
        const isEvent =
            node.type === "CallExpression" && nameOf(node["callee"]) === "once" && isAwaitable(node);
        const isPromise =
            node.type === "NewExpression" && nameOf(node["callee"]) === "Promise" && !hasTimeout(node);
        return (isEvent || isPromise) && !isLimited(above) && !isLimitedLater(above, program);
    },
    ({ node }) => node.type === "AwaitExpression" && nameOf(node["argument"]) === "promise",
    /** Loading a module has no limit. */
    ({ node, above }) => {
        const isOfModule = node.type === "AwaitExpression" && !above.some(isFunction);
        return isOfModule && !limitedByThemselves.has(nameOf(calleeOf(node["argument"])) ?? "");
    },
    ({ node }) =>
        (node.type === "ForStatement" && node["test"] === null) ||
        (/^(?:Do)?WhileStatement$/u.test(node.type) &&
            (isTrue(node["test"]) || holds(node, "AwaitExpression"))),
    /** Processes are started by a helper that ends them, or with a limit. */
    ({ node, above, file }) => {
        const program = node.type === "CallExpression" ? programOf(node) : undefined;
        // As a method, exec belongs to a regular expression.
        const name = isNode(program) && program.type === "Identifier" ? nameOf(program) : undefined;
        if (name === "spawn" || name === "fork") return !startsProcesses.has(file);
        return (
            /^(?:exec(?:File)?|spawn)(?:Sync)?$/u.test(name ?? "") &&
            !hasTimeout(above.findLast(isFunction) ?? node)
        );
    },
    ({ node, above }) =>
        node.type === "CallExpression" &&
        nameOf(node["callee"]) === "openLoopback" &&
        !above.some(({ callee }) => nameOf(callee) === "withLimits"),
];

const limitedByThemselves = new Set(["within", "openTestPostgres"]);
const startsProcesses = new Set(["spawn-node.ts", "store/a-postgres.ts"]);

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
    typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function walk(
    value: unknown,
    above: readonly Node[],
    visit: (node: Node, above: readonly Node[]) => void,
): void {
    if (Array.isArray(value)) for (const one of value) walk(one, above, visit);
    if (!isNode(value)) return;
    visit(value, above);
    for (const child of Object.values(value)) walk(child, [...above, value], visit);
}

function holds(place: unknown, type: string): boolean {
    let found = false;
    walk(place, [], (node) => {
        found ||= node.type === type;
    });
    return found;
}

/** Of `a` or `b.a`: "a". */
function nameOf(node: unknown): string | undefined {
    if (!isNode(node)) return undefined;
    if (node.type === "MemberExpression") return nameOf(node["property"]);
    return node.type === "Identifier" ? String(node["name"]) : undefined;
}

const calleeOf = (node: unknown) =>
    isNode(node) && node.type === "CallExpression" ? node["callee"] : undefined;

/** The function that a call runs, also if it is promisified first. */
function programOf({ callee }: Node): unknown {
    if (!isNode(callee) || nameOf(calleeOf(callee)) !== "promisify") return callee;
    return Array.isArray(callee["arguments"]) ? callee["arguments"][0] : undefined;
}

/** `once(emitter, name)` returns a promise; `emitter.once(name, listener)` takes a callback. */
const isAwaitable = ({ arguments: given }: Node) =>
    Array.isArray(given) && isNode(given[0]) && given[0].type !== "Literal";
const isFunction = ({ type }: Node) => /Function/u.test(type);

const isTrue = (node: unknown) => isNode(node) && node.type === "Literal" && node["value"] === true;

const isLimited = (above: readonly Node[]) => above.some(({ callee }) => nameOf(callee) === "within");

/** Whether the promise is assigned to a name that is only awaited with a limit. */
function isLimitedLater(above: readonly Node[], program: unknown): boolean {
    const inner = above.slice(above.findLastIndex(isFunction) + 1);
    const declared = inner.find(({ type }) => type === "VariableDeclarator");
    const name = nameOf(declared?.["id"]);
    if (name === undefined) return false;
    const uses: boolean[] = [];
    walk(program, [], (node, around) => {
        if (nameOf(node) !== name || node.type !== "Identifier" || around.at(-1) === declared) return;
        uses.push(isLimited(around) || (isNode(around.at(-1)) && around.at(-1)?.["id"] === node));
    });
    return uses.length > 0 && uses.every(Boolean);
}

function hasTimeout(place: Node): boolean {
    let found = false;
    walk(place, [], (node) => {
        found ||= node.type === "Property" && nameOf(node["key"]) === "timeout";
    });
    return found;
}
