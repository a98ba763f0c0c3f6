import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aDocx } from "../documents/a-docx.ts";

const core = (inner: string) =>
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inner}</cp:coreProperties>`;
const custom = (name: string, value: string) =>
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="v"><property name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`;
const app = (name: string) =>
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${name}</Application></Properties>`;

async function read(others: Readonly<Record<string, string>>) {
    const { article } = await readArticle({ name: "a.docx", bytes: aDocx(["The hall is open."], others) });
    return article;
}

test("title, author and language that a person gave count, and the date of saving does not", async () => {
    const article = await read({
        "docProps/core.xml": core(
            "<dc:title>Rooms</dc:title><dc:creator>Ada Byron</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2020-01-01T00:00:00Z</dcterms:created>",
        ),
    });
    expect(article).toMatchObject({ title: "Rooms", author: "Ada Byron", language: "en-GB" });
    expect(article?.published).toBeUndefined();
});

test("what programs write does not count", async () => {
    const article = await read({
        "docProps/core.xml": core(
            "<dc:title>Document1</dc:title><dc:creator>Microsoft Office User</dc:creator><dc:language>de-DE</dc:language>",
        ),
        "docProps/app.xml": app("LibreOffice/7.4"),
    });
    expect(article?.title).toBe("a");
    expect(article?.author).toBeUndefined();
    expect(article?.language).not.toBe("de-DE");
});

test("the date of a cover page or of a property that somebody added counts", async () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>`;
    const cover =
        '<CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps"><PublishDate>2016-11-09T00:00:00</PublishDate></CoverPageProperties>';
    const onCover = await read({
        "word/_rels/document.xml.rels": relations,
        "customXml/item1.xml": cover,
    });
    expect(onCover?.published).toBe("2016-11-09");
    expect((await read({ "docProps/custom.xml": custom("Published", "2015-03") }))?.published).toBe(
        "2015-03",
    );
    expect(
        (await read({ "docProps/custom.xml": custom("Date completed", "2015-03") }))?.published,
    ).toBeUndefined();
});
