import { describe, expect, test } from "vitest";
import type { Explanation } from "../../../../src/answer/explanation.ts";
import { emptyComposer } from "../../../../src/playground/page/composer/composer-state.ts";
import { within } from "../../../within.ts";
import { openHands } from "./tools.ts";

test("switching to another persona or place empties the box, and going to a place closes the drawer", () => {
    const { store, actions } = openHands();
    actions.write("half a sen");
    actions.viewAs("moderator");
    expect(store.get()).toMatchObject({ persona: "moderator", composer: emptyComposer });
    actions.write("half a sen");
    actions.toggleDrawer();
    actions.go("2");
    expect(store.get()).toMatchObject({ place: "2", composer: emptyComposer, drawer: false, focus: "box" });
});

test("the drawer takes the focus and returns it", () => {
    const { store, actions } = openHands();
    actions.toggleDrawer();
    expect(store.get()).toMatchObject({ drawer: true, focus: "place" });
    actions.toggleDrawer();
    expect(store.get()).toMatchObject({ drawer: false, focus: "drawer-button" });
});

test("the refusal and each failure can be dismissed", () => {
    const failure = { userId: "600", channelId: "1", text: "No answer" };
    const failures = [
        { ...failure, number: 1 },
        { ...failure, number: 2 },
    ];
    const { store, actions } = openHands(undefined, { refusal: "No.", failures });
    actions.dismissRefusal();
    actions.dismissFailure(1);
    expect(store.get().refusal).toBeUndefined();
    expect(store.get().failures.map(({ number }) => number)).toEqual([2]);
});

test("the chosen theme is used", () => {
    const { store, actions } = openHands();
    actions.setTheme("light");
    expect(store.get().theme).toBe("light");
});

describe("the panel", () => {
    const explanation = (question: string): Explanation => ({
        question,
        language: "en",
        kindOfQuestion: "reason",
        terms: [],
        candidates: [],
        gate: {
            features: {},
            odds: 1,
            limits: { answered: 0, nearMiss: -1 },
            verdict: "answered",
            confidence: "high",
        },
    });

    const asked = { why: { question: "Why?", explanation: undefined, asking: false } };
    const explaining = () =>
        openHands(
            (act) => ({
                kind: "explanation",
                explanation: explanation(act.kind === "explain" ? act.question : ""),
            }),
            asked,
        );

    test("explains the last question once, when its tab is shown", async () => {
        const { store, acts, actions } = explaining();
        actions.togglePanel();
        expect(store.get().panel).toBe("traffic");
        actions.showTab("why");
        await expect.poll(() => store.get().why.explanation?.question).toBe("Why?");
        actions.showTab("traffic");
        actions.showTab("why");
        expect(acts).toEqual([{ kind: "explain", question: "Why?" }]);
    });

    test("does not show an older explanation under a newer question", async () => {
        const { promise, resolve } = Promise.withResolvers<{
            kind: "explanation";
            explanation: Explanation;
        }>();
        const { store, acts, actions } = openHands((act) =>
            act.kind === "explain" && act.question === "old"
                ? promise
                : { kind: "explanation", explanation: explanation("new") },
        );
        actions.explain("old");
        actions.explain("new");
        await expect.poll(() => store.get().why.explanation?.question).toBe("new");
        resolve({ kind: "explanation", explanation: explanation("old") });
        await within("the slow explanation", promise);
        expect(acts).toHaveLength(2);
        expect(store.get().why.explanation?.question).toBe("new");
    });

    test("explains nothing without a question", () => {
        const { acts, actions } = openHands();
        actions.showTab("why");
        actions.explain("  ");
        expect(acts).toEqual([]);
    });

    test("returns the focus to its button when it is closed", () => {
        const { store, actions } = openHands();
        actions.togglePanel();
        actions.togglePanel();
        expect(store.get()).toMatchObject({ panel: "closed", focus: "panel-button" });
    });
});
