import { expect, test } from "vitest";
import { type Modal, modalBody } from "../../../src/discord/command/modal.ts";

const modal = (inputs: Modal["inputs"], facts: Partial<Modal> = {}): Modal => ({
    kind: "modal",
    title: "Add an article",
    argument: "add",
    inputs,
    ...facts,
});
const title = { name: "title", label: "Title", style: "short" } as const;

test("a modal has its inputs in order, each under its label", () => {
    const text = {
        name: "text",
        label: "Text",
        style: "paragraph",
        required: false,
        value: "Once",
        maxLength: 300,
        placeholder: "Paste it here",
    } as const;
    expect(modalBody(modal([title, text]), "corpus")).toEqual({
        custom_id: "corpus:add",
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
    const body = modalBody(modal([{ ...title, label: long }], { title: long }), "corpus");
    expect(body.title).toMatch(/^.{1,41} \[…\]$/u);
    expect(body.components[0]).toMatchObject({ label: expect.stringMatching(/^.{1,41} \[…\]$/u) });
});

test.each([
    ["without inputs", modal([])],
    ["with six inputs", modal(Array.from({ length: 6 }, (_, at) => ({ ...title, name: `${at}` })))],
    ["whose value would be cut", modal([{ ...title, value: "four", maxLength: 3 }])],
    ["with an argument that is too long", modal([title], { argument: "a".repeat(100) })],
])("a modal %s is a RangeError", (_, wrong) => {
    expect(() => modalBody(wrong, "corpus")).toThrow(RangeError);
});
