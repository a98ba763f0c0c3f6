import { expect, test } from "vitest";
import { articleLanguage, collection } from "../../../commands/settings/scope.ts";
import { textOf } from "../a-context.ts";
import { aServedCorpus } from "../a-served-corpus.ts";

const german = "---\nlanguage: de\n---\n\n# Die Mühle\n\nDie Mühle mahlt Roggen.";
const english = "---\nlanguage: en\n---\n\n# The inn\n\nThe inn is old.";
const files = { "land/mill.md": german, "town/inn.md": english };

test("a collection limits questions until it is removed", async () => {
    const served = await aServedCorpus(files);
    const set = async (name: string, remove = false) =>
        textOf(await collection.run({ name, remove }, served.context()));
    expect(await set(" land ")).toMatch(/all → “land”[\s\S]*These settings leave 1 of 2 articles\./u);
    expect(await set("town")).toMatch(/“land” → “town”, “land”[\s\S]*leave 2 of 2 articles\./u);
    await set("land", true);
    expect(await set("land", true)).toBe(
        "**Nothing was changed:** “land” is not one of the collections that questions here are limited to.",
    );
    expect(await set("town", true)).toMatch(/“town” → all(?![\s\S]*These settings leave)/u);
});

test("a language can be given by its tag or by its name", async () => {
    const served = await aServedCorpus(files);
    const set = async (name: string, remove = false) =>
        textOf(await articleLanguage.run({ name, remove }, served.context()));
    expect(await set("DE")).toMatch(/all → German \(de\)[\s\S]*1 of 2/u);
    expect(await set("fr", true)).toContain("“fr” is not one of the languages");
    expect(await set("english (en)")).toMatch(/→ English \(en\), German \(de\)[\s\S]*2 of 2/u);
});

test("an unknown name changes nothing, and the reply lists the known names", async () => {
    const served = await aServedCorpus(files);
    const text = textOf(await collection.run({ name: "se*a" }, served.context()));
    expect(text).toBe("No article belongs to “se\\*a”, so nothing was changed. Choose from “land”, “town”.");
    expect(served.heard).toEqual([]);
    const flat = await aServedCorpus();
    expect(textOf(await collection.run({ name: "x" }, flat.context()))).toContain("not sorted into folders");
});

test("there can be no more names than the store accepts", async () => {
    const many = Object.fromEntries(
        Array.from({ length: 26 }, (_, at) => [`c${at}/a${at}.md`, `# A${at}\n\nIt is old.`]),
    );
    const served = await aServedCorpus(many);
    for (let at = 0; at < 25; at++) await collection.run({ name: `c${at}` }, served.context());
    const text = textOf(await collection.run({ name: "c25" }, served.context()));
    expect(text).toBe("You can choose at most 25. Nothing was changed.");
    const again = textOf(await collection.run({ name: "c7" }, served.context()));
    expect(again).toContain("**Nothing was changed.** Collections: this was already");
});

test("two names that are added at the same time are both kept", async () => {
    const served = await aServedCorpus(files);
    const add = (name: string) => collection.run({ name }, served.context());
    await Promise.all([add("land"), add("town")]);
    expect((await served.store.settings.of("2")).collections.toSorted()).toEqual(["land", "town"]);
});

test("names are suggested while somebody types", async () => {
    const { whole, library } = (await aServedCorpus(files)).context();
    const suggested = (action: typeof collection, typed: string) => {
        const name = action.options["name"];
        return name?.kind === "text" ? name.suggest?.(typed, { whole, library, others: {} }) : undefined;
    };
    expect(await suggested(collection, "")).toEqual([
        { name: "land", value: "land" },
        { name: "town", value: "town" },
    ]);
    expect(await suggested(articleLanguage, "germ")).toEqual([{ name: "German (de)", value: "de" }]);
    expect(await suggested(articleLanguage, "xx")).toEqual([]);
});
