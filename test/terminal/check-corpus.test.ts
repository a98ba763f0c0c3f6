import { describe, expect, onTestFinished, test } from "vitest";
import { replaceCatalogue } from "../../locales/catalogues.ts";
import { setOperatorLanguage } from "../../locales/speaking.ts";
import { bridgeAndMill as files, terminal } from "./a-terminal.ts";

describe("corpus check", () => {
    test("counts articles and paragraphs", async () => {
        expect(await terminal().corpus("check")).toEqual({
            code: 0,
            out: "2 articles, 3 paragraphs.\n",
            err: "",
        });
    });

    test("lists every problem, and exits with 1 if an article was left out", async () => {
        const { code, out } = await terminal({
            ...files,
            "bad.md": "---\nurl: x\nauther: y\n---\n# T\n",
        }).corpus("check");
        expect(code).toBe(1);
        expect(out).toMatchInlineSnapshot(`
          "bad.md
            error: The article is empty: it has no paragraphs.
              → Add text below its title, or remove the file.
            warning: line 2: url is “x”.
              → It is ignored, since it is not complete. Start it with http:// or https://, or set baseUrl in corpus.yaml.
            warning: line 3: The key “auther” is unknown.
              → It is ignored. Did you mean author?

          2 articles, 3 paragraphs; 1 file not included; 2 warnings.
          "
        `);
    });

    test("exits with 0 for a warning, and with 1 if there is no article", async () => {
        expect((await terminal({ ...files, "x.rtf": "" }).corpus("check")).code).toBe(0);
        expect(await terminal({}).corpus("check")).toMatchObject({
            code: 1,
            out: "0 articles, 0 paragraphs. There are no articles to ask about.\n",
        });
    });

    test("--json prints the same for programs", async () => {
        const { code, out } = await terminal({ "bad.md": "" }).corpus("check", "--json");
        expect(code).toBe(1);
        expect(JSON.parse(out)).toMatchObject({
            articles: [],
            leftOut: 1,
            errors: [{ file: "bad.md", severity: "error" }],
        });
    });

    test("speaks the language of the operator, except with --json", async () => {
        const restore = replaceCatalogue("de", {
            "article.empty.problem": "Der Artikel ist leer.",
            "report.error": "Fehler: {line, select, none {} other {Zeile {line}: }}{problem}",
        });
        onTestFinished(() => {
            restore();
            setOperatorLanguage("en");
        });
        setOperatorLanguage("de");
        const check = (...options: readonly string[]) =>
            terminal({ "bad.md": "" }).corpus("check", ...options);
        expect((await check()).out).toContain("Fehler: Der Artikel ist leer.");
        expect(JSON.parse((await check("--json")).out)).toMatchObject({
            errors: [{ file: "bad.md", problem: "The article is empty: it has no paragraphs." }],
        });
    });
});
