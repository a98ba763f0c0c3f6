import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { alerts, dashboard, metricsIn, projectFile } from "./metric-names.ts";

const folder = fileURLToPath(new URL("../../deploy/", import.meta.url));
const promtool = (...args: readonly string[]) =>
    spawnSync("promtool", args, { cwd: folder, encoding: "utf8", timeout: 60_000 });
const hasPromtool = promtool("--version").status === 0;
const withoutPromtool = hasPromtool ? "" : " (needs promtool of Prometheus)";

describe.skipIf(!hasPromtool)(`promtool${withoutPromtool}`, () => {
    test("accepts the alerts", () => {
        const { status, stdout, stderr } = promtool("check", "rules", "alerts.yml");
        expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
        expect(stdout).toContain(`${alerts.length} rules found`);
    });

    test("finds that each alert fires when it should, and not before", () => {
        const { status, stdout } = promtool("test", "rules", "alerts.test.yml");
        expect(stdout).toContain("SUCCESS");
        expect(status).toBe(0);
    });

    test("accepts the expressions of the dashboard", () => {
        const place = mkdtempSync(join(tmpdir(), "rules-"));
        onTestFinished(() => rmSync(place, { recursive: true, force: true }));
        const rules = dashboard.panels
            .flatMap(({ targets }) => targets)
            .map(({ expr }, at) => ({
                record: `panel:${at}`,
                expr: expr.replaceAll("$__rate_interval", "5m"),
            }));
        const file = join(place, "rules.yml");
        writeFileSync(file, JSON.stringify({ groups: [{ name: "dashboard", rules }] }));
        const { status, stdout, stderr } = promtool("check", "rules", file);
        expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
        expect(stdout).toContain(`${rules.length} rules found`);
    });
});

describe("each alert", () => {
    const page = projectFile("docs/alerts.md");
    const sections = [...page.matchAll(/^## (Pullquote\w+)$/gmu)].map(([, name]) => name);

    test("has a section that says what to do, and each section an alert", () => {
        expect(sections).toEqual(alerts.map(({ alert }) => alert));
        for (const { alert, annotations } of alerts)
            expect(annotations.runbook).toBe(`docs/alerts.md#${alert.toLowerCase()}`);
    });

    test("says whose it is and what to do in sentences", () => {
        for (const { annotations } of alerts) {
            expect(annotations.summary).toMatch(/\{\{ \$labels\.instance \}\}.*\.$/u);
            expect(annotations.what_to_do).toMatch(/^[A-Z].*\.$/u);
        }
    });

    test("is tested", () => {
        const tested = projectFile("deploy/alerts.test.yml");
        for (const { alert } of alerts) expect(tested).toContain(`alertname: ${alert}\n`);
    });
});

describe("the dashboard", () => {
    test("has panels that differ and don't overlap", () => {
        const { panels } = dashboard;
        expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
        expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
        const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) => {
            // Grafana's grid has 24 columns.
            expect(x + w).toBeLessThanOrEqual(24);
            return Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`);
        });
        expect(new Set(cells).size).toBe(cells.length);
    });

    test("has a letter for each target of a panel", () => {
        for (const { targets } of dashboard.panels)
            expect(targets.map(({ refId }) => refId)).toEqual(["A", "B", "C"].slice(0, targets.length));
    });

    test("uses only variables that it defines, or Grafana", () => {
        const known = [...dashboard.templating.list.map(({ name }) => name), "__rate_interval"];
        for (const { expr } of dashboard.panels.flatMap(({ targets }) => targets))
            for (const [, name] of expr.matchAll(/\$(\w+)/gu)) expect(known).toContain(name);
    });
});

test.each([
    ['up{job="pullquote"} == 0', ["up"]],
    ['sum by (job, to_do) (increase(a_total{b_c=~"d_e"}[10m])) > 5', ["a_total"]],
    [
        "histogram_quantile(0.99, sum by (le) (rate(a_bucket[10m]))) unless on (job) b_c == 0",
        ["a_bucket", "b_c"],
    ],
])("the metrics in %s are found", (expression, names) => {
    expect(metricsIn(expression)).toEqual(names);
});
