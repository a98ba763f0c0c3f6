import { expect, test } from "vitest";
import { openMemory } from "../../../../src/playground/page/state/memory.ts";

function storage(): Storage {
    const kept = new Map<string, string>();
    return {
        get length() {
            return kept.size;
        },
        clear: () => kept.clear(),
        getItem: (key) => kept.get(key) ?? null,
        key: (at) => [...kept.keys()][at] ?? null,
        removeItem: (key) => void kept.delete(key),
        setItem: (key, value) => void kept.set(key, value),
    };
}

const remembered = { persona: "moderator", place: "42", theme: "light", language: "de" } as const;

test("theme and language are stored per browser, persona and place per tab", () => {
    const browser = storage();
    const tab = storage();
    openMemory(
        () => browser,
        () => tab,
    ).remember(remembered);
    const same = openMemory(
        () => browser,
        () => tab,
    );
    const other = openMemory(
        () => browser,
        () => storage(),
    );
    expect(same.recall()).toEqual(remembered);
    expect(other.recall()).toEqual({ persona: "member", place: undefined, theme: "light", language: "de" });
});

test("unreadable stored values count as a first visit", () => {
    const broken = storage();
    broken.setItem("pullquote.persona", "owner");
    broken.setItem("pullquote.theme", "sepia");
    const { recall } = openMemory(
        () => broken,
        () => broken,
    );
    expect(recall()).toEqual({ persona: "member", place: undefined, theme: "system", language: undefined });
});

test("the page works in a browser that forbids storing", () => {
    const forbidden = () => {
        throw new DOMException("denied", "SecurityError");
    };
    const { recall, remember } = openMemory(forbidden, forbidden);
    expect(() => remember(remembered)).not.toThrow();
    expect(recall().persona).toBe("member");
});
