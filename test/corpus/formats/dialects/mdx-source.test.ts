import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";

const read = (text: string) =>
    readArticle({ name: "a.mdx", bytes: new TextEncoder().encode(text), recordsDropped: true });
const textsOf = async (text: string) => (await read(text)).article?.paragraphs.map((one) => one.text);

test.each([
    ["exports with blank lines", "export const meta = {\n  a: 'Ann',\n\n  b: ['x'],\n};\n\nText.", ["Text."]],
    [
        "exported components",
        "export function Note({children}) {\n  return <b>{children}</b>;\n\n}\n\nText.",
        ["Text."],
    ],
    [
        "imports over lines",
        "import {\n  Card,\n  Tabs,\n} from './a';\nimport './b.css';\n\nText.",
        ["Text."],
    ],
    [
        "expressions that are text",
        "A {'set'} of {\"{a, b}\"}{' '}\nand {`*c*`}.",
        ["A set of {a, b} and *c*."],
    ],
    [
        "components that end with their line",
        '<Steps>\n  <Step title="Close it">It fails if the app is open.</Step>\n  <Step title="Choose a day">Open **Settings**.</Step>\n</Steps>',
        ["Close it", "It fails if the app is open.", "Choose a day", "Open Settings."],
    ],
    [
        "components in a paragraph",
        'Press\n<Kbd title="key">Ctrl</Kbd>\nand wait.\n\n<Badge>New</Badge> in *this* version.',
        ["Press Ctrl and wait.", "New in this version."],
    ],
    ["comments", "A{/* not */} b.\n\n{/* not\n\nshown */}\n\nC.", ["A b.", "C."]],
    [
        "styles of elements",
        "<div style={{color: 'red', padding: 10}} className=\"a\">\n  Beware.\n</div>",
        ["Beware."],
    ],
    ["values that are text", '<Tab title={"Linux"}>\n\nRun it.\n\n</Tab>', ["Linux", "Run it."]],
    ["values with signs", "<Card onClick={() => alert('x > {y}')} {...all}>\n\nText.\n\n</Card>", ["Text."]],
    ["fragments", "<>\n\nText.\n\n</>", ["Text."]],
    [
        "what a list is made of",
        "{items.map(item => (\n  <li key={item.id}>{item.label}</li>\n))}\n\nText.",
        ["Text."],
    ],
    [
        "code",
        "Use `{version}`.\n\n```jsx\nexport const a = {b};\n```",
        ["Use {version}.", "export const a = {b};"],
    ],
    ["escaped braces", "A \\{set\\} of 1 { 2.", ["A {set} of 1 { 2."]],
])("%s are read as a reader sees them", async (_, source, texts) => {
    expect(await textsOf(`# T\n\n${source}\n`)).toEqual(texts);
});

test("an expression that computes its text is an omission, and its line is recorded", async () => {
    const { article, dropped } = await read("# T\n\nVersion {version}\nof {1 + 1}.\n");
    const [paragraph] = article?.paragraphs ?? [];
    expect(paragraph?.text).toBe("Version  of .");
    expect(paragraph?.omissions).toHaveLength(2);
    expect(dropped?.map(({ rule, line, excerpt }) => `${rule} ${line} ${excerpt}`)).toEqual([
        "component 3 {version}",
        "component 4 {1 + 1}",
    ]);
});

test("braces in Markdown that is not MDX are text", async () => {
    const bytes = new TextEncoder().encode("# T\n\nVersion {version} is here.\n");
    const { article } = await readArticle({ name: "a.md", bytes });
    expect(article?.paragraphs[0]?.text).toBe("Version {version} is here.");
});
