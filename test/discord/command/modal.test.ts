import { expect, test } from "vitest";
import { someText } from "../../../src/discord/command/custom-id.ts";
import { defineModal } from "../../../src/discord/command/define-modal.ts";
import { type Input, modalBody } from "../../../src/discord/command/modal.ts";

const formOf = (inputs: Readonly<Record<string, Input>>, heading = "Add an article") =>
    defineModal("corpus:add", {
        argument: someText(90),
        title: () => heading,
        inputs,
        run: () => ({ kind: "text", text: "x", visibility: "private" }),
    });
const title = { label: () => "Title", style: "short" } as const;

test("a modal has its inputs in order, each with its label and current value", () => {
    const text = {
        label: () => "Text",
        style: "paragraph",
        required: false,
        maxLength: 300,
        placeholder: () => "Paste it here",
    } as const;
    expect(modalBody(formOf({ title, text }).modal("7", { text: "Once" }))).toEqual({
        custom_id: "corpus:add:7",
        title: "Add an article",
        components: [
            {
                type: 18,
                label: "Title",
                component: { type: 4, custom_id: "title", style: 1, required: true, max_length: 4000 },
            },
            {
                type: 18,
                label: "Text",
                component: {
                    type: 4,
                    custom_id: "text",
                    style: 2,
                    required: false,
                    max_length: 300,
                    value: "Once",
                    placeholder: "Paste it here",
                },
            },
        ],
    });
});

test("titles and labels are cut to Discord's lengths", () => {
    const long = "word ".repeat(40);
    const body = modalBody(formOf({ title: { ...title, label: () => long } }, long).modal("7"));
    expect(body.title).toMatch(/^.{1,41} \[…\]$/u);
    expect(body.components[0]).toMatchObject({ label: expect.stringMatching(/^.{1,41} \[…\]$/u) });
});

const six = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}`, title]));
test.each([
    ["without inputs", () => modalBody(formOf({}).modal("7"))],
    ["with six inputs", () => modalBody(formOf(six).modal("7"))],
    [
        "with a value that would be cut",
        () => modalBody(formOf({ title: { ...title, maxLength: 3 } }).modal("7", { title: "four" })),
    ],
    ["with an argument that is too long", () => formOf({ title }).modal("a".repeat(90))],
])("a modal %s is a RangeError", (_, show) => {
    expect(show).toThrow(RangeError);
});
