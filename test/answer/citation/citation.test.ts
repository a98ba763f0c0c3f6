import { expect, test } from "vitest";
import { citationFormats, citationOf } from "../../../src/answer/citation/citation.ts";
import type { Cited } from "../../../src/answer/citation/cited.ts";
import { anArticle } from "../../build.ts";

const cited = (facts: Parameters<typeof anArticle>[0] = {}, quote = "It is 300 metres tall."): Cited => ({
    article: anArticle(facts),
    paragraph: 14,
    quote,
});

const all = (one: Cited) => citationFormats.map((format) => citationOf(one, format)).join("\n\n");

test("an article that declares everything", () => {
    const article = {
        id: "the-tower",
        author: "Laila Faleh",
        publisher: "The Lervik Gazette",
        published: "2016-09-09",
        url: "https://example.org/the-tower?page=2#top",
    };
    expect(all(cited(article))).toMatchInlineSnapshot(`
      "“It is 300 metres tall.” — Laila Faleh, “The tower”, The Lervik Gazette, 9 September 2016, ¶ 14, https://example.org/the-tower?page=2#top

      > It is 300 metres tall.
      >
      > — Laila Faleh, [The tower](<https://example.org/the-tower?page=2#top>), The Lervik Gazette, 9 September 2016, ¶ 14

      Laila Faleh. (2016, September 9). The tower. The Lervik Gazette. https://example.org/the-tower?page=2#top
      (Laila Faleh, 2016, para. 14)

      Laila Faleh. “The tower.” The Lervik Gazette, 9 Sept. 2016, https://example.org/the-tower?page=2#top.
      (Laila Faleh, par. 14)

      @misc{the-tower,
        author = {{Laila Faleh}},
        title = {{The tower}},
        publisher = {{The Lervik Gazette}},
        year = {2016},
        date = {2016-09-09},
        url = {https://example.org/the-tower?page=2#top},
        note = {Paragraph 14}
      }

      TY  - ELEC
      AU  - Laila Faleh
      TI  - The tower
      PB  - The Lervik Gazette
      PY  - 2016
      DA  - 2016/09/09
      UR  - https://example.org/the-tower?page=2#top
      N1  - Paragraph 14
      ER  - "
    `);
});

test("what an article does not declare is not invented", () => {
    expect(all(cited())).toMatchInlineSnapshot(`
      "“It is 300 metres tall.” — “The tower”, ¶ 14

      > It is 300 metres tall.
      >
      > — “The tower”, ¶ 14

      The tower. (n.d.).
      (“The tower”, n.d., para. 14)

      “The tower.”
      (“The tower”, par. 14)

      @misc{tower,
        title = {{The tower}},
        note = {Paragraph 14}
      }

      TY  - GEN
      TI  - The tower
      N1  - Paragraph 14
      ER  - "
    `);
});

test("a date is as exact as it is declared", () => {
    const of = (published: string) =>
        citationFormats.map((format) => citationOf(cited({ published }), format).replaceAll("\n", "⏎"));
    expect(of("2016-05")).toMatchInlineSnapshot(`
      [
        "“It is 300 metres tall.” — “The tower”, May 2016, ¶ 14",
        "> It is 300 metres tall.⏎>⏎> — “The tower”, May 2016, ¶ 14",
        "The tower. (2016, May).⏎(“The tower”, 2016, para. 14)",
        "“The tower.” May 2016.⏎(“The tower”, par. 14)",
        "@misc{tower,⏎  title = {{The tower}},⏎  year = {2016},⏎  date = {2016-05},⏎  note = {Paragraph 14}⏎}",
        "TY  - GEN⏎TI  - The tower⏎PY  - 2016⏎DA  - 2016/05/⏎N1  - Paragraph 14⏎ER  - ",
      ]
    `);
    expect(of("2016")).toMatchInlineSnapshot(`
      [
        "“It is 300 metres tall.” — “The tower”, 2016, ¶ 14",
        "> It is 300 metres tall.⏎>⏎> — “The tower”, 2016, ¶ 14",
        "The tower. (2016).⏎(“The tower”, 2016, para. 14)",
        "“The tower.” 2016.⏎(“The tower”, par. 14)",
        "@misc{tower,⏎  title = {{The tower}},⏎  year = {2016},⏎  date = {2016},⏎  note = {Paragraph 14}⏎}",
        "TY  - GEN⏎TI  - The tower⏎PY  - 2016⏎DA  - 2016//⏎N1  - Paragraph 14⏎ER  - ",
      ]
    `);
});

test("signs that a format reads otherwise are escaped", () => {
    const title = "50% of {A & B}: \\cost_[x]_ is $5 #1 *now* ~ ^ “really?”";
    const url = "https://example.org/a_(b)%20{c}&d~e";
    expect(
        all(cited({ id: "é/ü 1", title, url, author: "A, B & Sons_" }, "1. `a`\n<b>\n- c")),
    ).toMatchInlineSnapshot(`
      "“1. \`a\`
      <b>
      - c” — A, B & Sons_, “50% of {A & B}: \\cost_[x]_ is $5 #1 *now* ~ ^ ‘really?’”, ¶ 14, https://example.org/a_(b)%20{c}&d~e

      > 1\\. \\\`a\\\`
      > \\<b\\>
      > \\- c
      >
      > — A, B \\& Sons\\_, [50% of \\{A \\& B\\}: \\\\cost\\_\\[x\\]\\_ is $5 \\#1 \\*now\\* \\~ ^ “really?”](<https://example.org/a_(b)%20{c}&d~e>), ¶ 14

      A, B & Sons_. (n.d.). 50% of {A & B}: \\cost_[x]_ is $5 #1 *now* ~ ^ “really?” https://example.org/a_(b)%20{c}&d~e
      (A, B & Sons_, n.d., para. 14)

      A, B & Sons_. “50% of {A & B}: \\cost_[x]_ is $5 #1 *now* ~ ^ ‘really?’” https://example.org/a_(b)%20{c}&d~e.
      (A, B & Sons_, par. 14)

      @misc{e-u-1,
        author = {{A, B \\& Sons\\_}},
        title = {{50\\% of \\textbraceleft{}A \\& B\\textbraceright{}: \\textbackslash{}cost\\_[x]\\_ is \\$5 \\#1 *now* \\textasciitilde{} \\textasciicircum{} “really?”}},
        url = {https://example.org/a_(b)%20%7Bc%7D&d~e},
        note = {Paragraph 14}
      }

      TY  - ELEC
      AU  - A, B & Sons_
      TI  - 50% of {A & B}: \\cost_[x]_ is $5 #1 *now* ~ ^ “really?”
      UR  - https://example.org/a_(b)%20{c}&d~e
      N1  - Paragraph 14
      ER  - "
    `);
});

test("articles whose ids have other letters have keys of their own in BibTeX", () => {
    const key = (id: string, fingerprint: string) =>
        /\{(.*),/u.exec(citationOf(cited({ id, fingerprint }), "bibtex"))?.[1];
    expect(key("גשר", "0123456789")).toBe("article-01234567");
    expect(key("塔", "fedcba9876")).toBe("article-fedcba98");
});

test("line breaks and other control characters do not end a field", () => {
    const article = { title: "One\nER  - \r\nTWO\u2028x", author: "A\u0000\nB", publisher: "P\n}" };
    for (const format of ["ris", "bibtex", "apa", "mla"] as const)
        for (const line of citationOf(cited(article), format).split("\n"))
            expect(line).not.toMatch(/^(?:ER {2}- .|TWO|B|\}.)/u);
});

test("any author and title give one line for each field of RIS, and balanced braces in BibTeX", () => {
    for (const text of ["{", "}", "\\", "\\}", "{\\{", "a{b}c", "}{"]) {
        const bibtex = citationOf(cited({ title: text, author: text }), "bibtex");
        let depth = 0;
        for (const sign of bibtex) {
            depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
            expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
    }
});

test("of a document with pages, these are cited in place of the paragraph, as each style writes them", () => {
    const pages = { first: "12", last: "13" };
    expect(all({ ...cited({ author: "A. Berg" }), pages })).toMatchInlineSnapshot(`
      "“It is 300 metres tall.” — A. Berg, “The tower”, pp. 12–13

      > It is 300 metres tall.
      >
      > — A. Berg, “The tower”, pp. 12–13

      A. Berg. (n.d.). The tower.
      (A. Berg, n.d., pp. 12–13)

      A. Berg. “The tower.”
      (A. Berg 12–13)

      @misc{tower,
        author = {{A. Berg}},
        title = {{The tower}},
        pages = {12--13},
        note = {Paragraph 14}
      }

      TY  - GEN
      AU  - A. Berg
      TI  - The tower
      SP  - 12
      EP  - 13
      N1  - Paragraph 14
      ER  - "
    `);
    const one = all({ ...cited({ author: "A. Berg" }), pages: { first: "iv", last: "iv" } });
    expect(one).toContain("p.\u00a0iv");
    expect(one).toContain("(A. Berg iv)");
    expect(one).toContain("pages = {iv}");
    expect(one).toContain("SP  - iv");
    expect(one).not.toContain("EP  - ");
});
