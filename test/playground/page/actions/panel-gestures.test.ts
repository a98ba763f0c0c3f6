import { expect, test } from "vitest";
import type { Explanation } from "../../../../src/answer/explanation.ts";
import { within } from "../../../within.ts";
import { openHands } from "./tools.ts";

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

test("the last question is explained when its tab is shown, once", async () => {
    const { store, acts, actions } = explaining();
    actions.togglePanel();
    expect(store.get().panel).toBe("traffic");
    actions.showTab("why");
    await expect.poll(() => store.get().why.explanation?.question).toBe("Why?");
    actions.showTab("traffic");
    actions.showTab("why");
    expect(acts).toEqual([{ kind: "explain", question: "Why?" }]);
});

test("the explanation of an older question does not stand under a newer one", async () => {
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

test("no question, nothing to explain", () => {
    const { acts, actions } = openHands();
    actions.showTab("why");
    actions.explain("  ");
    expect(acts).toEqual([]);
});

test("closing the panel gives the focus back to its button", () => {
    const { store, actions } = openHands();
    actions.togglePanel();
    actions.togglePanel();
    expect(store.get()).toMatchObject({ panel: "closed", focus: "panel-button" });
});
