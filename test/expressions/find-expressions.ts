import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { parseAst } from "vitest/node";
import { within } from "../within.ts";

/** A regular expression of the program and its place. */
export interface FoundExpression {
    /** The file below the project's folder and the line, such as "src/corpus/draft.ts:24". */
    readonly place: string;
    readonly source: string;
    readonly flags: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Finds the literals in all sources, and the expressions that each `new RegExp` made when its file was loaded. */
export async function findExpressions(): Promise<readonly FoundExpression[]> {
    const files = globSync(["src/**/*.ts", "commands/**/*.ts"], { cwd: root }).sort();
    const read = files.map((file) => ({ file, ...expressionsIn(readFileSync(join(root, file), "utf8")) }));
    const literals = read.flatMap(({ file, literals: some }) =>
        some.map(({ line, ...literal }) => ({ place: `${file}:${line}`, ...literal })),
    );
    const making = read.filter(({ calls }) => calls.length > 0);
    const made = await expressionsMadeBy(making.map(({ file }) => file));
    const unseen = making.flatMap(({ file, calls }) =>
        calls
            .map(({ line }) => `${file}:${line}`)
            .filter((place) => !made.some((expression) => expression.place === place)),
    );
    if (unseen.length > 0)
        throw new Error(
            `Make these expressions where their file is loaded, so that they can be tested: ${unseen}`,
        );
    return [...literals, ...made];
}

/** The literals and the calls of `new RegExp` or `RegExp` in a source text. */
export function expressionsIn(code: string) {
    const literals: (Omit<FoundExpression, "place"> & { readonly line: number })[] = [];
    const calls: { readonly line: number }[] = [];
    const visit = (node: unknown): void => {
        if (Array.isArray(node)) return node.forEach(visit);
        if (!isNode(node)) return;
        if (isLiteral(node)) {
            const { pattern: source, flags } = node.regex;
            literals.push({ line: lineOf(code, node), source, flags });
        } else if (isRegExpCall(node)) calls.push({ line: lineOf(code, node) });
        Object.values(node).forEach(visit);
    };
    visit(parseAst(code, { lang: "ts" }).body);
    return { literals, calls };
}

interface SyntaxNode {
    readonly type: string;
    /** The offset in the source text. */
    readonly start: number;
}

function isNode(value: unknown): value is SyntaxNode {
    return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

const lineOf = (code: string, { start }: SyntaxNode) => code.slice(0, start).split("\n").length;

function isLiteral(
    node: SyntaxNode,
): node is SyntaxNode & { readonly regex: { readonly pattern: string; readonly flags: string } } {
    return node.type === "Literal" && "regex" in node;
}

function isRegExpCall(node: SyntaxNode): boolean {
    const isCall = node.type === "NewExpression" || node.type === "CallExpression";
    if (!isCall || !("callee" in node) || !isNode(node.callee)) return false;
    return node.callee.type === "Identifier" && "name" in node.callee && node.callee.name === "RegExp";
}

/** Loads the files in a thread whose RegExp records what it makes. */
async function expressionsMadeBy(files: readonly string[]): Promise<readonly FoundExpression[]> {
    const worker = new Worker(new URL("./expression-recorder.ts", import.meta.url), {
        workerData: { root, files },
    });
    const { promise, resolve, reject } = Promise.withResolvers<readonly FoundExpression[]>();
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The recorder ended without a result.")));
    return within("the expressions that are made", promise).finally(() => worker.terminate());
}
