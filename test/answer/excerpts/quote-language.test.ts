import { expect, test } from "vitest";
import { inLanguage } from "../../../locales/speaking.ts";
import { terminal } from "../../terminal/a-terminal.ts";

test("a quote in another language than the reply is labelled, also in a terminal", async () => {
    const files = {
        "tower.md": "---\nlanguage: en\n---\n\n# The tower\n\nOlaf Berg built the tower in 1650.\n",
    };
    const asked = () => terminal(files).ask("Who built the tower?");
    expect((await inLanguage("de", asked)).out).toContain("auf Englisch");
    expect((await inLanguage("en", asked)).out).not.toContain("in English");
});
