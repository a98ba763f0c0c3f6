import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** A file of the project, as text. */
export const projectFile = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const rules = z.object({
    groups: z.array(
        z.object({
            rules: z.array(
                z.object({
                    alert: z.string(),
                    expr: z.string(),
                    labels: z.object({ severity: z.enum(["critical", "warning"]) }),
                    annotations: z.object({
                        summary: z.string(),
                        what_to_do: z.string(),
                        runbook: z.string(),
                    }),
                }),
            ),
        }),
    ),
});

export const alerts = rules
    .parse(parse(projectFile("deploy/alerts.yml")))
    .groups.flatMap(({ rules: all }) => all);

const source = z.object({ type: z.literal("prometheus"), uid: z.literal(`\${datasource}`) });

/** The parts of Grafana's model of dashboards that it needs to show one. */
const model = z.object({
    uid: z.string().max(40),
    title: z.string().min(1),
    schemaVersion: z.int().min(36),
    time: z.object({ from: z.string(), to: z.string() }),
    templating: z.object({
        list: z.array(z.object({ name: z.string(), type: z.enum(["datasource", "query"]) })),
    }),
    panels: z.array(
        z.object({
            id: z.int().positive(),
            type: z.enum(["stat", "timeseries"]),
            title: z.string().min(1),
            description: z.string().min(1),
            datasource: source,
            gridPos: z.object({ x: z.int().min(0), y: z.int().min(0), w: z.int().min(1), h: z.int().min(1) }),
            targets: z
                .array(
                    z.object({
                        refId: z.string(),
                        datasource: source,
                        expr: z.string(),
                        legendFormat: z.string(),
                    }),
                )
                .min(1),
            fieldConfig: z.object({
                defaults: z.object({ unit: z.string() }),
                overrides: z.array(z.unknown()),
            }),
        }),
    ),
});

export const dashboard = model.parse(JSON.parse(projectFile("deploy/dashboard.json")));

/** The names of metrics in an expression of PromQL. */
export function metricsIn(expression: string): string[] {
    // Without labels, their values, ranges and lists of labels.
    const bare = expression
        .replaceAll(/\{[^}]*\}/gu, "{}")
        .replaceAll(/\[[^\]]*\]/gu, "")
        .replaceAll(/\b(?:by|on) \([^)]*\)/gu, "");
    return [...bare.matchAll(/\b[a-z]\w*_\w+\b(?! ?\()|\bup\b/gu)].map(([name]) => name);
}
