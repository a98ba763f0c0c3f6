import { expect, test } from "vitest";
import { odtParagraph as p, readOdtBody } from "./odt-xml.ts";

const level = (at: number, attributes: string, inner = "") =>
    `<text:list-level-style-number text:level="${at}" ${attributes}>${inner}</text:list-level-style-number>`;
const item = (text: string, inner = "") => `<text:list-item>${p(text)}${inner}</text:list-item>`;
const list = (inner: string) => `<text:list text:style-name="L">${inner}</text:list>`;

/** The items of a list with these levels, in which the second one has another below it. */
async function shown(levels: string, others: Readonly<Record<string, string>> = {}) {
    const styles = `<text:list-style style:name="L">${levels}</text:list-style>`;
    const body = list(item("one") + item("two", list(item("below")).replace(' text:style-name="L"', "")));
    const { text } = await readOdtBody(styles, body, others);
    return text.split(/\n+ */u);
}

test("the label of a level is as the document says it", async () => {
    const levels =
        level(1, 'style:num-format="1" style:num-suffix="-" loext:num-list-format="§ %1%-"') +
        level(2, 'style:num-format="1" text:display-levels="2" loext:num-list-format="%1%-%2%"');
    expect(await shown(levels)).toEqual(["§ 1- one", "§ 2- two", "2-1 below"]);
});

test("a level without a number may have words, and a label no space after it", async () => {
    const joined = '<style:list-level-label-alignment text:label-followed-by="nothing"/>';
    const levels =
        level(1, 'style:num-format="" style:num-prefix="Note:"') +
        level(
            2,
            'style:num-format="1" style:num-prefix="§" style:num-suffix=":"',
            `<style:list-level-properties>${joined}</style:list-level-properties>`,
        );
    expect(await shown(levels)).toEqual(["Note: one", "Note: two", "§1:below"]);
    const bare = await shown(level(1, 'style:num-format="" style:num-suffix="."'));
    expect(bare.slice(0, 2)).toEqual(["one", "two"]);
});

test("letters go on as they do in LibreOffice, and other formats are known", async () => {
    const from = (format: string) => shown(level(1, `${format} style:num-suffix=")" text:start-value="27"`));
    expect((await from('style:num-format="a"')).slice(0, 2)).toEqual(["aa) one", "ab) two"]);
    expect((await from('style:num-format="a" style:num-letter-sync="true"')).slice(0, 2)).toEqual([
        "aa) one",
        "bb) two",
    ]);
    expect((await from('style:num-format="一, 二, 三, ..."')).slice(0, 2)).toEqual([
        "二十七) one",
        "二十八) two",
    ]);
    const russian = await shown(level(1, 'style:num-format="А, Б, .., Аа, Аб, ... (ru)"'));
    expect(russian.slice(0, 2)).toEqual(["А one", "Б two"]);
    expect((await from('style:num-format="x, y, z, ..."')).slice(0, 2)).toEqual([
        "<del></del>) one",
        "<del></del>) two",
    ]);
});

test("a heading in a list has its number, and an empty one none", async () => {
    const styles =
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>' +
        `<text:list-style style:name="L">${level(1, 'style:num-format="I" style:num-suffix="."')}</text:list-style>`;
    const heading = (text: string) => `<text:h text:outline-level="1">${text}</text:h>`;
    const listed = (text: string) =>
        `<text:list text:style-name="L" text:continue-numbering="true"><text:list-item>${heading(text)}</text:list-item></text:list>`;
    const { text } = await readOdtBody(
        styles,
        listed("One") + p("Text.") + listed("Two") + heading("") + p("More."),
    );
    expect(text).toBe("# I. One\n\nText.\n\n# II. Two\n\nMore.");
});
