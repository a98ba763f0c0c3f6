import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong with the page as it is now, shadow trees included, a line for each part. */
export async function violations(page: Page): Promise<string[]> {
    if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
    return page.evaluate(async () => {
        // SAFETY: evaluating the source above put it there.
        const { axe: inPage } = globalThis as typeof globalThis & { axe: typeof axe };
        const found = await inPage.run(document, { resultTypes: ["violations"] });
        return found.violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
        );
    });
}
