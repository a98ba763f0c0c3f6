import { expect, test } from "vitest";
import { readModal } from "../../../../src/playground/page/read/read-modal.ts";

test("inputs in labels and in action rows are read the same way, with Discord's limits by default", () => {
    const wire = {
        title: "Paste a text",
        custom_id: "paste",
        components: [
            {
                type: 18,
                label: "Title",
                description: "As printed",
                component: { type: 4, custom_id: "title", style: 1, max_length: 100 },
            },
            {
                type: 1,
                components: [{ type: 4, custom_id: "text", style: 2, label: "Text", required: false }],
            },
        ],
    };
    expect(readModal({ interactionId: "7", wire })).toEqual({
        interactionId: "7",
        customId: "paste",
        title: "Paste a text",
        inputs: [
            {
                customId: "title",
                label: "Title",
                description: "As printed",
                long: false,
                value: "",
                placeholder: "",
                required: true,
                shortest: 0,
                longest: 100,
            },
            {
                customId: "text",
                label: "Text",
                description: "",
                long: true,
                value: "",
                placeholder: "",
                required: false,
                shortest: 0,
                longest: 4000,
            },
        ],
    });
});
