import { expect, test } from "vitest";
import {
    channel,
    file,
    flag,
    optionalChoice,
    text,
    wholeNumber,
} from "../../../src/discord/command/option.ts";
import { optionBodies } from "../../../src/discord/registration/command-bodies.ts";

test("each kind of option is registered with what Discord checks for us", () => {
    const choices = [{ name: "One", value: "1" }];
    const bodies = optionBodies({
        name: text("Name", { maxLength: 9, suggest: () => [] }),
        count: wholeNumber("How many", { min: 0, max: 9 }),
        place: channel("Where"),
        list: file("What"),
        way: optionalChoice("How", choices),
        loud: flag("Aloud"),
    });
    const facts = (name: string, description: string, required = true) => ({ name, description, required });
    expect(bodies).toEqual([
        { ...facts("name", "Name"), type: 3, max_length: 9, autocomplete: true },
        { ...facts("count", "How many"), type: 4, min_value: 0, max_value: 9 },
        { ...facts("place", "Where"), type: 7, channel_types: [0] },
        { ...facts("list", "What"), type: 11 },
        { ...facts("way", "How", false), type: 3, choices },
        { ...facts("loud", "Aloud", false), type: 5 },
    ]);
});
