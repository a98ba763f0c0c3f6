import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { projectFile } from "./metric-names.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const schema = join(
    dirname(fileURLToPath(import.meta.resolve("@grafana/schema/package.json"))),
    "dist/types",
);

/** The file of Grafana's types that the pattern names. */
function typesOf(pattern: string): string {
    const [file] = globSync(`raw/${pattern}/*/types.gen.d.ts`, { cwd: schema });
    if (file === undefined) throw new Error(`@grafana/schema has no types for ${pattern}.`);
    return JSON.stringify(join(schema, file));
}

/** A program that compiles if the dashboard is what Grafana's types say, and has nothing that they don't know. What a panel leaves out has a default. */
function programFor(json: string): string {
    const { panels } = JSON.parse(json);
    const checks = panels.map((panel: Panel) => {
        const { type, options, fieldConfig } = panel;
        const custom = fieldConfig.defaults.custom ?? {};
        return type === "stat"
            ? `export const panel${panel.id}: Written<Partial<Stat.Options>> = ${JSON.stringify(options)};`
            : `export const panel${panel.id}: [Written<Partial<Series.Options>>, Written<Partial<Series.FieldConfig>>] = ${JSON.stringify([options, custom])};`;
    });
    return `
        import type { Dashboard } from ${typesOf("dashboard")};
        import type * as Stat from ${typesOf("composable/stat/panelcfg")};
        import type * as Series from ${typesOf("composable/timeseries/panelcfg")};
        /** JSON has the values of enums, not their names. */
        type Written<T> = T extends string ? \`\${T}\` : T extends (infer E)[] ? Written<E>[]
            : T extends object ? { [K in keyof T]: Written<T[K]> } : T;
        export const dashboard: Written<Dashboard> = ${json.trim()};
        ${checks.join("\n")}`;
}

interface Panel {
    readonly id: number;
    readonly type: string;
    readonly options: unknown;
    readonly fieldConfig: { readonly defaults: { readonly custom?: unknown } };
}

/** What is wrong with a dashboard, by Grafana's own types. */
function problemsOf(json: string): string {
    const folder = mkdtempSync(join(tmpdir(), "dashboard-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const program = join(folder, "dashboard.ts");
    writeFileSync(program, programFor(json));
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--allowImportingTsExtensions"];
    const modules = ["--module", "nodenext", "--target", "es2024", "--types", ""];
    const { stdout } = spawnSync(
        process.execPath,
        [join(root, "node_modules/typescript/bin/tsc"), ...options, ...modules, program],
        { cwd: folder, encoding: "utf8", timeout: 100_000 },
    );
    return stdout;
}

test("the dashboard is what Grafana's types of dashboards and panels say", () => {
    expect(problemsOf(projectFile("deploy/dashboard.json"))).toBe("");
});

test("a dashboard with a value, a variable, or a name that Grafana does not know is not", () => {
    const json = projectFile("deploy/dashboard.json")
        .replace('"graphTooltip": 1', '"graphTooltip": 7')
        .replace('"type": "query"', '"type": "queries"')
        .replace('"showPoints": "never"', '"showPoints": "seldom"')
        .replace('"placement": "bottom"', '"placing": "bottom"');
    const problems = problemsOf(json);
    for (const wrong of ["'7'", '"queries"', '"seldom"', '"placing"']) expect(problems).toContain(wrong);
});
