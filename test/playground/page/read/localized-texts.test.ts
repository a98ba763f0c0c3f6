import { expect, onTestFinished, test } from "vitest";
import { useLabels } from "../../../../src/playground/page/label.ts";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { labelsIn } from "../../../../src/playground/server/labels-in.ts";

const wire = {
    id: "1",
    type: 1,
    name: "library",
    name_localizations: { de: "bibliothek" },
    description: "Books",
    description_localizations: { de: "Bücher", fr: "Livres" },
    offered_in: ["1"],
    options: [
        {
            type: 1,
            name: "lend",
            name_localizations: { de: "leihen" },
            description: "Lend one",
            options: [
                {
                    type: 3,
                    name: "kind",
                    name_localizations: { de: "art" },
                    description: "Which",
                    choices: [{ name: "Novel", name_localizations: { de: "Roman" }, value: "novel" }],
                },
            ],
        },
    ],
};

test.each([
    ["de", "bibliothek leihen", "Lend one", "art", "Roman"],
    ["fr", "library lend", "Lend one", "kind", "Novel"],
    ["en", "library lend", "Lend one", "kind", "Novel"],
] as const)(
    "a command is shown as a client in %s shows it, and keeps its name",
    (tag, shown, description, option, choice) => {
        useLabels(labelsIn(tag));
        onTestFinished(() => useLabels(labelsIn("en")));
        const [lend] = readCommands([wire], "1");
        expect(lend).toMatchObject({
            name: "library lend",
            shown,
            description,
            options: [{ name: "kind", shown: option, choices: [{ name: choice, value: "novel" }] }],
        });
    },
);
