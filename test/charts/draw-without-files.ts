import { openSync } from "node:fs";
import { drawApart } from "../../src/charts/draw-apart.ts";

/** Opens as many files as this process may. */
function openAll(): void {
    try {
        for (;;) openSync("/dev/null", "r");
    } catch {}
}

openAll();
const png = await drawApart({ title: "Insights", subtitle: "", panels: [] });
process.stdout.write(png === undefined ? "not drawn" : "drawn");
