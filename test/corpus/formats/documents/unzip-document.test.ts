import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { openFileReader } from "../../../../src/thread/reading/file-reader.ts";
import { inWords } from "../../../in-words.ts";
import { within } from "../../../within.ts";
import { aDocx } from "./a-docx.ts";
import { aPackage } from "./a-package.ts";

const problemOf = async (bytes: Uint8Array, name = "a.docx") => {
    const { article, problems } = await readArticle({ name, bytes });
    expect(article).toBeUndefined();
    return inWords(problems)
        .map(({ problem, severity }) => `${severity}: ${problem}`)
        .join("\n");
};

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const container = (entry: string) =>
    new Uint8Array([...ole, ...new Uint8Array(500), ...Buffer.from(entry, "utf16le"), 0, 0]);

test("a document with a password and one in the old format say so", async () => {
    expect(inWords(await problemOf(container("EncryptedPackage")))).toContain("encrypted");
    expect(inWords(await problemOf(container("WordDocument")))).toContain("old format");
    // Such as one of Works.
    expect(inWords(await problemOf(container("CONTENTS"), "a.odt"))).toContain("old format");
    const manifest =
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    const protectedOdt = aPackage({ "META-INF/manifest.xml": manifest, "content.xml": "?" });
    expect(await problemOf(protectedOdt, "a.odt")).toContain("encrypted");
    const fromLibreOffice = readFileSync(new URL("protected/password.odt", import.meta.url));
    expect(await problemOf(fromLibreOffice, "a.odt")).toContain("encrypted");
});

test("a damaged document says so", async () => {
    const whole = aDocx(["Hello."]);
    expect(inWords(await problemOf(whole.subarray(0, whole.length - 30)))).toContain("damaged");
    expect(await problemOf(aPackage({ "word/document.xml": "<w:document><w:body>" }))).toContain("damaged");
    expect(await problemOf(aPackage({ mimetype: "x" }), "a.odt")).toContain("damaged");
    const deep = `${"<w:sdt><w:sdtContent>".repeat(5000)}${"</w:sdtContent></w:sdt>".repeat(5000)}`;
    expect(await problemOf(aDocx([{ xml: deep }]))).toContain("damaged");
});

test("bombs end as errors of their files in the thread that reads them", async () => {
    const reader = openFileReader();
    try {
        const zeros = new Uint8Array(65 * 1024 * 1024);
        const large = aPackage({ "word/document.xml": zeros });
        const many = aPackage(
            Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`word/${at}.xml`, ""])),
        );
        const lying = large.slice();
        const directory = lying.length - 22 - 46 - "word/document.xml".length;
        new DataView(lying.buffer).setUint32(directory + 24, 1000, true);
        expect(large.length).toBeLessThan(1024 * 1024);
        const read = await within(
            "four files",
            Promise.all(
                [large, many, lying, aDocx(["Hello there."])].map((bytes, at) =>
                    reader.read({ name: `${at}.docx`, bytes }),
                ),
            ),
        );
        const problems = read.map(({ problems: [first] }) => first?.problem ?? "");
        expect(inWords(problems[0])).toContain("larger than 64 MiB");
        expect(inWords(problems[1])).toContain("10,000 files");
        expect(inWords(problems[2])).toContain("damaged");
        expect(read[3]?.article?.paragraphs[0]?.text).toBe("Hello there.");
    } finally {
        reader.close();
    }
});
