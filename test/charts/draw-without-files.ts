import { openSync } from "node:fs";
import { drawApart } from "../../src/charts/draw-apart.ts";
import { within } from "../within.ts";

/** Opens as many files as this process may, which are fewer than a thousand. */
function openAll(): void {
    try {
        for (let count = 0; count < 1000; count++) openSync("/dev/null", "r");
    } catch {}
}

openAll();
const png = await within("the attempt", drawApart({ title: "Insights", subtitle: "", panels: [] }));
process.stdout.write(png === undefined ? "not drawn" : "drawn");
