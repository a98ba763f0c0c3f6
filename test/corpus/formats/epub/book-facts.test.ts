import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { anEpub } from "./an-epub.ts";

/** What an article from a book with this metadata declares. */
async function factsFrom(metadata: string) {
    const { article, problems } = await readArticle({ name: "book.epub", bytes: anEpub({ metadata }) });
    expect(problems).toEqual([]);
    return article;
}

test("the facts of EPUB 3 are read with what refines them", async () => {
    const facts = await factsFrom(
        '<dc:title id="s">A Tale</dc:title><meta refines="#s" property="title-type">subtitle</meta><dc:title id="t">The Road</dc:title><meta refines="#t" property="title-type">main</meta>' +
            '<dc:creator id="a">Ann Lee</dc:creator><meta refines="#a" property="display-seq">2</meta><dc:creator id="b">Bo Ray</dc:creator><meta refines="#b" property="display-seq">1</meta><meta refines="#b" property="role" scheme="marc:relators">aut</meta>' +
            '<dc:creator id="c">Cy Translator</dc:creator><meta refines="#c" property="role">trl</meta>' +
            "<dc:publisher>Harbour &amp; Sons</dc:publisher><dc:date>2016-11-09T12:00:00Z</dc:date><dc:language>de-AT</dc:language><dc:rights>CC BY 4.0</dc:rights>" +
            '<dc:identifier>urn:uuid:1</dc:identifier><dc:identifier>https://example.org/road</dc:identifier><meta property="dcterms:modified">2020-01-01T00:00:00Z</meta>',
    );
    expect(facts).toMatchObject({
        title: "The Road",
        author: "Bo Ray, Ann Lee",
        publisher: "Harbour & Sons",
        published: "2016-11-09",
        language: "de-AT",
        licence: "CC BY 4.0",
        url: "https://example.org/road",
    });
});

test("the facts of EPUB 2 are read by their attributes", async () => {
    const facts = await factsFrom(
        '<dc:title>The Road</dc:title><dc:creator opf:role="aut">Ann Lee</dc:creator><dc:creator opf:role="ill">Di Painter</dc:creator>' +
            '<dc:date opf:event="modification">2019-01-02</dc:date><dc:date opf:event="publication">1913</dc:date>',
    );
    expect(facts).toMatchObject({ title: "The Road", author: "Ann Lee", published: "1913" });
});

test.each([
    [
        "what Calibre writes for unknown",
        "<dc:creator>Unknown</dc:creator><dc:date>0101-01-01T00:00:00+00:00</dc:date><dc:language>und</dc:language>",
    ],
    ["dates that may be others", "<dc:date>2001</dc:date><dc:date>2002</dc:date>"],
    ["a date that there is not", "<dc:date>2001-02-30</dc:date>"],
    [
        "the date of a change",
        '<dc:date opf:event="modification">2019-01-02</dc:date><meta property="dcterms:modified">2020-01-01</meta>',
    ],
    [
        "identifiers that are no addresses",
        '<dc:identifier opf:scheme="ISBN">9780000000000</dc:identifier><dc:identifier>javascript:alert(1)</dc:identifier>',
    ],
    ["empty elements", "<dc:creator/><dc:publisher> </dc:publisher><dc:rights/>"],
])("%s is no fact", async (_, metadata) => {
    const { author, publisher, published, url, licence } =
        (await factsFrom(`<dc:title>A</dc:title>${metadata}`)) ?? {};
    expect({ author, publisher, published, url, licence }).toEqual({});
});
