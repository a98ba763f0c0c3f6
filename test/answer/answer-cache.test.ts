import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { rememberedAnswers, withAnswerCache } from "../../src/answer/answer-cache.ts";
import type { Scope } from "../../src/answer/scope.ts";

const answering = () => {
    const asked: string[] = [];
    const ask = withAnswerCache((question, scope): Answer => {
        asked.push(question);
        return { question, verdict: "not-found", missing: [JSON.stringify(scope)], excerpts: [] };
    });
    return { asked, ask };
};

test("the same question in the same scope is answered once", () => {
    const { asked, ask } = answering();
    const first = ask("When?", { collections: ["news", "guides"] });
    expect(ask("When?", { collections: ["guides", "news"] })).toBe(first);
    expect(asked).toEqual(["When?"]);
});

test("another question or scope gets its own answer", () => {
    const names = fc.array(fc.constantFrom("a", "b", "en"), { maxLength: 2 });
    const scopes: fc.Arbitrary<Scope> = fc.record(
        { article: fc.constantFrom("a", "b", undefined), collections: names, languages: names },
        { requiredKeys: [] },
    );
    const sorted = (some: readonly string[] = []) => some.toSorted().join();
    const meaning = (question: string, { article, collections, languages }: Scope) =>
        [question, article, sorted(collections), sorted(languages)].join("|");
    const question = fc.constantFrom("When?", "when?", "When? ");
    fc.assert(
        fc.property(fc.array(fc.tuple(question, scopes), { maxLength: 30 }), (questions) => {
            const { asked, ask } = answering();
            for (const [one, scope] of questions) expect(ask(one, scope).question).toBe(one);
            expect(asked).toHaveLength(new Set(questions.map(([one, scope]) => meaning(one, scope))).size);
        }),
    );
});

test("only the last questions are remembered", () => {
    const { asked, ask } = answering();
    for (let number = 0; number <= rememberedAnswers; number++) ask(`Question ${number}?`, {});
    ask(`Question ${rememberedAnswers}?`, {});
    expect(asked).toHaveLength(rememberedAnswers + 1);
    ask("Question 0?", {});
    expect(asked).toHaveLength(rememberedAnswers + 2);
});

test("an endless question is answered, but not remembered", () => {
    const { asked, ask } = answering();
    const endless = "a ".repeat(2001);
    expect([ask(endless, {}).question, ask(endless, {}).question]).toEqual([endless, endless]);
    expect(asked).toHaveLength(2);
});

test("a question that cannot be asked is not remembered", () => {
    let fails = true;
    const ask = withAnswerCache((question): Answer => {
        if (fails) throw new RangeError("no article has the id");
        return { question, verdict: "not-found", missing: [], excerpts: [] };
    });
    expect(() => ask("When?", {})).toThrow(RangeError);
    fails = false;
    expect(ask("When?", {}).question).toBe("When?");
});
