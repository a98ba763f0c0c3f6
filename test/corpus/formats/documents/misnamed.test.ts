import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { inWords } from "../../../in-words.ts";
import { aPdf } from "../pdf/a-pdf.ts";
import { aDocx } from "./a-docx.ts";

const made = (path: string) => readFileSync(new URL(path, import.meta.url));
const files: Readonly<Record<string, Uint8Array>> = {
    ".pdf": aPdf([[{ text: "The hall costs 30 euros.", x: 80, y: 700 }]]),
    ".docx": aDocx(["The hall costs 30 euros."]),
    ".odt": made("./made/hall.odt"),
    ".epub": made("./epub/bridge-3.epub"),
};

test.each(Object.keys(files).flatMap((actual) => Object.keys(files).map((named) => [actual, named])))(
    "a %s file that is called %s says so, unless that is right",
    async (actual, named) => {
        const bytes = files[actual] ?? new Uint8Array();
        const { article, problems } = await readArticle({ name: `hall${named}`, bytes });
        if (actual === named) {
            expect([article?.id, problems]).toEqual(["hall", []]);
            return;
        }
        expect(article).toBeUndefined();
        expect(inWords(problems)).toEqual([
            {
                problem: `The file is a ${actual} file, although its name ends in ${named}.`,
                remedy: `Rename it so that it ends in ${actual}.`,
                severity: "error",
            },
        ]);
    },
);

test.each(["Just text.", "PK\u0003\u0004", ""])("%j has no other format", async (text) => {
    const { problems } = await readArticle({ name: "hall.docx", bytes: Buffer.from(text) });
    expect(inWords(problems)).toMatchObject([{ problem: "The file is damaged, or not what its name says." }]);
});
