import { expect, test } from "vitest";
import { formatOf, unknownFormat } from "../../../src/corpus/formats/formats.ts";
import { inWords } from "../../in-words.ts";

test.each([
    ["minutes.doc", "save it as .docx."],
    ["Statutes.DOCM", "save it as .docx."],
    ["letter.pages", "save it as .docx."],
    ["letter.ott", "save it as .odt."],
    ["book.mobi", "save it as .epub."],
    ["talk.pptx", "save it as .pdf."],
    ["picture.png", "Articles are .md,"],
    [".doc", "Articles are .md,"],
])("%s says what to save it as", (name, remedy) => {
    expect(formatOf(name)).toBeUndefined();
    expect(inWords(unknownFormat(name).remedy)).toContain(remedy);
});
