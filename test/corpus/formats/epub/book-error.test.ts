import { zipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { openFileReader } from "../../../../src/thread/reading/file-reader.ts";
import { inWords } from "../../../in-words.ts";
import { within } from "../../../within.ts";
import { anEpub, xhtml } from "./an-epub.ts";

/** Reads a book in the thread that reads the articles folder. */
async function problemsOf(bytes: Uint8Array) {
    const reader = openFileReader();
    onTestFinished(() => reader.close());
    const { article, problems } = await within("a book", reader.read({ name: "book.epub", bytes }));
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ severity: "error" }]);
    return problems[0]?.problem;
}

const encryption = (algorithm: string) =>
    `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OPS/text/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`;

test.each([
    [
        "Adobe ADEPT",
        {
            "META-INF/rights.xml": "<rights/>",
            "META-INF/encryption.xml": encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc"),
        },
    ],
    [
        "LCP",
        {
            "META-INF/license.lcpl": "{}",
            "META-INF/encryption.xml": encryption("http://www.w3.org/2001/04/xmlenc#aes256-cbc"),
        },
    ],
    ["Apple FairPlay", { "META-INF/sinf.xml": "<sinf/>" }],
])("a book with %s is encrypted", async (_, files) => {
    expect(inWords(await problemsOf(anEpub({ files })))).toBe(
        "The book is encrypted (DRM), so its text can't be read.",
    );
});

test("a book of which only the fonts are obfuscated is read", async () => {
    const files = { "META-INF/encryption.xml": encryption("http://www.idpf.org/2008/embedding") };
    const reader = openFileReader();
    onTestFinished(() => reader.close());
    const reading = reader.read({ name: "book.epub", bytes: anEpub({ files }) });
    expect((await within("a book", reading)).article?.paragraphCount).toBe(2);
});

/** The bytes with the first `from` replaced. */
function changed(bytes: Uint8Array, from: string, to: string): Uint8Array {
    const copy = Buffer.from(bytes);
    copy.write(to, copy.indexOf(from), "latin1");
    return new Uint8Array(copy);
}

const stored = (text: string) =>
    zipSync({ "META-INF/container.xml": [new TextEncoder().encode(text), { level: 0 }] });

const damaged = "The file is damaged, or is no EPUB.";
test.each([
    ["nothing", new Uint8Array(), damaged],
    ["text", new TextEncoder().encode("Hello."), damaged],
    ["half a book", anEpub().subarray(0, 700), damaged],
    [
        "a book with a wrong letter",
        changed(stored("<container><rootfile/></container>"), "rootfile", "rootfilE"),
        damaged,
    ],
    [
        "no container",
        anEpub({ files: { "META-INF/container.xml": undefined } }),
        "The file has no META-INF/container.xml, so it is no EPUB.",
    ],
    [
        "no package",
        anEpub({ files: { "OPS/book.opf": undefined } }),
        "The book doesn't contain the package (.opf) that META-INF/container.xml names.",
    ],
    [
        "no spine",
        anEpub({ files: { "OPS/book.opf": "<package/>" } }),
        "The book's package has no spine, which says what its chapters are.",
    ],
    [
        "no chapter",
        anEpub({ files: { "OPS/text/two.xhtml": undefined } }),
        "The book names OPS/text/two.xhtml, but doesn't contain it.",
    ],
    [
        "an unknown id",
        anEpub({ files: { "OPS/book.opf": '<package><spine><itemref idref="x"/></spine></package>' } }),
        "The book names x, but doesn't contain it.",
    ],
    [
        "a path out of the archive",
        anEpub({ chapters: { "../../../etc/passwd": "" } }),
        "The book names ../etc/passwd, but doesn't contain it.",
    ],
    [
        "no text",
        anEpub({ chapters: { "one.xhtml": '<h1>One</h1><img src="a.png"/>' } }),
        "The book has no text. Its pages may be pictures.",
    ],
    [
        "bytes that are no text",
        anEpub({ files: { "OPS/text/two.xhtml": new Uint8Array([0, 159, 0, 0, 255, 1]) } }),
        "OPS/text/two.xhtml in the book is not text.",
    ],
    [
        "fallbacks in a circle",
        anEpub({
            files: {
                "OPS/book.opf":
                    '<package><manifest><item id="a" href="a.svg" media-type="image/svg+xml" fallback="b"/><item id="b" href="b.svg" media-type="image/svg+xml" fallback="a"/></manifest><spine><itemref idref="a"/></spine></package>',
            },
        }),
        "The book's entry a stands for itself.",
    ],
    [
        "entities in entities",
        anEpub({
            files: {
                "OPS/text/two.xhtml": `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${xhtml("<p>&b;</p>")}`,
            },
        }),
        "OPS/text/two.xhtml in the book defines entities that can't be read.",
    ],
])("a file with %s says so", async (_, bytes, problem) => {
    expect(inWords(await problemsOf(bytes))).toBe(problem);
});

test("a book that unpacks to more than a book's text says so", async () => {
    const files = { "OPS/text/two.xhtml": new Uint8Array(70 * 1024 * 1024).fill(32) };
    expect(inWords(await problemsOf(anEpub({ files })))).toBe(
        "The book's text takes more than 64 MiB when it is unpacked.",
    );
});

test("a book of thousands of files says so", async () => {
    const files = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`a/${at}`, ""]));
    expect(inWords(await problemsOf(anEpub({ files })))).toBe("The book consists of more than 20,000 files.");
});

test("a book with more text than an article can have says so", async () => {
    const chapters = { "one.xhtml": `<p>${"It is old. ".repeat(600_000)}</p>` };
    expect(inWords(await problemsOf(anEpub({ chapters })))).toBe("The text of the document is 6.3 MiB.");
});
