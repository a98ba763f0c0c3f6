import { describe, expect, test } from "vitest";
import { aDocx } from "../corpus/formats/documents/a-docx.ts";
import { aPdf } from "../corpus/formats/pdf/a-pdf.ts";
import { bridge, ferry } from "./articles.ts";
import { browserForFile, chromium, needsChromium } from "./page-fixtures.ts";
import { beginCommand, markdown, moderate, runCommand } from "./run-command.ts";

const open = browserForFile();
const ferryFile = markdown("ferry.md", ferry["ferry.md"]);

/** Two pages, numbered from 12, with a sentence that goes on on the second one. */
function harbour(): number[] {
    const linesOf = (y: number, ...texts: readonly string[]) =>
        texts.map((text, at) => ({ text, x: 80, y: y - at * 16, size: 12 }));
    const first = linesOf(
        690,
        "The harbour was dredged in the spring of 1931, when the old quay had become too",
        "shallow for the steamers that brought coal and took the rye of the valley, and it",
    );
    const second = linesOf(
        740,
        "was paid by the town, which raised a toll of two crowns on every ship that came.",
    );
    const pilot = linesOf(
        620,
        "The pilot of the harbour was Ida Holm, who had learned her trade on the ferry.",
    );
    const pages = [first, [...second, { text: "The pilot", x: 80, y: 660, size: 18 }, ...pilot]];
    return [...aPdf(pages, { title: "Harbour", catalog: "/PageLabels<</Nums[0<</S/D/St 12>>]>>" })];
}

describe.skipIf(chromium === undefined)(`Files in the browser${needsChromium}`, () => {
    test("an article is added as a file, tried, published and asked", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await beginCommand(page, "corpus add");
        await page.getByLabel(/^file\*/).setInputFiles(ferryFile);
        await page.getByText("ferry.md").waitFor();
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("+ Added (1):").waitFor();
        await page.getByRole("button", { name: "Try a question" }).click();
        await page.getByRole("dialog").getByLabel("Question").fill("Who is the captain of the ferry?");
        await page.keyboard.press("Enter");
        await page.getByText("Its captain is Nils Rode.").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 2").waitFor();
        await page.getByRole("button", { name: "general" }).click();
        await page.locator("#box").fill("@Pullquote who is the captain of the ferry?");
        await page.keyboard.press("Enter");
        await page.getByText("Its captain is Nils Rode.").waitFor();
    });

    test("a Word file is attached, published as an article, and quoted", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await beginCommand(page, "corpus add");
        const buffer = Buffer.from(aDocx(["The old mill of Lervik grinds rye from Monday to Friday."]));
        await page
            .getByLabel(/^file\*/)
            .setInputFiles({ name: "mill.docx", mimeType: "application/zip", buffer });
        await page.getByText("mill.docx").waitFor();
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("+ Added (1):").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 2").waitFor();
        await page.getByRole("button", { name: "general" }).click();
        await page.locator("#box").fill("@Pullquote what does the old mill of Lervik grind?");
        await page.keyboard.press("Enter");
        await page.getByText("The old mill of Lervik grinds rye").last().waitFor();
    });

    test("a PDF that is dropped is published, and quotes name their pages, also on a phone", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await beginCommand(page, "corpus add");
        const data = await page.evaluateHandle((bytes) => {
            const dropped = new DataTransfer();
            dropped.items.add(new File([new Uint8Array(bytes)], "harbour.pdf"));
            return dropped;
        }, harbour());
        for (const type of ["dragover", "drop"])
            await page.dispatchEvent(".log", type, { dataTransfer: data });
        await page.getByText("harbour.pdf").waitFor();
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("+ Added (1):").waitFor();
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published as version 2").waitFor();
        await page.getByRole("button", { name: "general" }).click();
        await page.setViewportSize({ width: 375, height: 812 });
        await page.locator("#box").fill("@Pullquote who was the pilot of the harbour?");
        await page.keyboard.press("Enter");
        await page.getByText("p.\u00a013 · ¶\u00a02\u00a0of\u00a02").waitFor();
        await page.getByRole("button", { name: "In context" }).click();
        await page.getByText("pp.\u00a012–13 · ¶\u00a01\u00a0of\u00a02").waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    });

    test("several files fill several options, and the other options are in a menu", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await beginCommand(page, "corpus add");
        await page.getByRole("button", { name: "10 more options" }).press("Enter");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.getByLabel(/^file3/).waitFor();
        await page.getByRole("button", { name: "Remove the option file3" }).click();
        await page
            .getByLabel(/^file\*/)
            .setInputFiles([ferryFile, markdown("mill.md", "# The mill\n\nThe mill is old.\n")]);
        await page.getByLabel(/^file2/).waitFor();
        await page.getByRole("button", { name: "9 more options" }).waitFor();
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("+ Added (2):").waitFor();
    });

    test("a file that is too large for Discord is not sent, and one too large for an article is refused by the bot", async () => {
        const { visit } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        await beginCommand(page, "corpus add");
        const field = page.getByLabel(/^file\*/);
        await field.setInputFiles(markdown("large.md", Buffer.alloc(11 * 1024 * 1024, "x")));
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByRole("alert").getByText("“large.md” is larger than 10 MiB").waitFor();
        expect(await field.getAttribute("aria-invalid")).toBe("true");
        expect(await page.getByRole("article").count()).toBe(0);
        await field.setInputFiles(markdown("long.md", Buffer.alloc(6 * 1024 * 1024, "x")));
        await page.getByRole("button", { name: "Send" }).click();
        await page
            .getByText("long.md: The file has 6 MiB. Files of this kind can have at most 5 MiB.")
            .waitFor();
    });

    test("a file can be dropped anywhere; without a command that accepts it, the page says so and opens nothing", async () => {
        const { visit, address } = await open({ files: bridge });
        const page = await visit();
        await moderate(page);
        const drop = async () => {
            const data = await page.evaluateHandle(() => {
                const dropped = new DataTransfer();
                dropped.items.add(new File(["# The mill\n\nThe mill is old.\n"], "mill.md"));
                return dropped;
            });
            for (const type of ["dragover", "drop"])
                await page.dispatchEvent(".log", type, { dataTransfer: data });
        };
        await drop();
        await page.getByRole("alert").getByText("Type the command, then drop them again.").waitFor();
        await beginCommand(page, "corpus add");
        await drop();
        await page.getByText("mill.md").waitFor();
        expect(page.url()).toBe(`${address}/`);
        await page.getByRole("button", { name: "Remove the file from file" }).press("Enter");
        await page.getByText("mill.md").waitFor({ state: "detached" });
        await page.keyboard.press("Escape");
        await page.locator("textarea#box").waitFor();
    });

    test("a file of a message can be read in the page and saved", async () => {
        const text = (word: string) =>
            Array.from({ length: 150 }, (_, at) => `The ${word} of year ${at} was called Ole Nr${at}.`).join(
                " ",
            );
        const { visit, write } = await open({ files: { "light.md": `# The light\n\n${text("keeper")}\n` } });
        const page = await visit();
        await moderate(page);
        write({ "light.md": `# The light\n\n${text("guard")}\n` });
        await runCommand(page, "corpus reload");
        await page.getByRole("button", { name: "Show what changed in" }).press("Enter");
        await page.getByRole("option", { name: "The light" }).press("Enter");
        await page.getByRole("button", { name: "Show changes.txt" }).press("Enter");
        await page.getByRole("region", { name: "changes.txt" }).getByText("[-keeper-] {+guard+}").waitFor();
        await page.getByRole("button", { name: "Hide changes.txt" }).press("Enter");
        await page.getByRole("region", { name: "changes.txt" }).waitFor({ state: "detached" });
        const [saved] = await Promise.all([
            page.waitForEvent("download"),
            page.getByRole("link", { name: "changes.txt" }).click(),
        ]);
        expect(saved.suggestedFilename()).toBe("changes.txt");
        expect(await saved.failure()).toBeNull();
    });
});
