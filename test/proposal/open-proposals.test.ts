import { expect, test } from "vitest";
import { trackOpenProposals } from "../../src/proposal/open-proposals.ts";
import { aProposal, built } from "./a-proposal.ts";

/** Open proposals with a clock that the test sets, and a count of how often each library was closed. */
function aDesk() {
    let time = 0;
    const gone: string[] = [];
    const open = trackOpenProposals(
        () => new Date(time),
        ({ id }, why) => gone.push(`${id}: ${why}`),
    );
    const put = (id: string, expires = 1000) => {
        const { library, closed } = built(aProposal().set);
        open.put(aProposal({ id, library, expires: new Date(expires) }));
        return closed;
    };
    const at = (milliseconds: number) => {
        time = milliseconds;
    };
    return { open, put, at, gone };
}

test("a proposal is open until it expires, and then its library is closed once", () => {
    const { open, put, at } = aDesk();
    const closed = put("a", 1000);
    at(999);
    expect(open.find("a")).toMatchObject({ kind: "open", proposal: { id: "a" } });
    at(1000);
    expect(open.find("a")).toEqual({ kind: "gone", why: "expired" });
    expect(open.find("a")).toEqual({ kind: "gone", why: "expired" });
    expect(closed()).toBe(1);
});

test("sweeping closes expired proposals", () => {
    const { open, put, at } = aDesk();
    const closed = put("a", 10);
    at(10);
    open.sweep();
    expect(closed()).toBe(1);
});

test("the sixth proposal replaces the oldest", () => {
    const { open, put } = aDesk();
    const [first] = ["a", "b", "c", "d", "e", "f"].map((id) => put(id));
    expect(open.find("a")).toEqual({ kind: "gone", why: "crowded-out" });
    expect(first?.()).toBe(1);
    expect(["b", "c", "d", "e", "f"].map((id) => open.find(id).kind)).toEqual(Array(5).fill("open"));
});

test("a taken proposal keeps its library, a discarded one does not, and neither is open any more", () => {
    const { open, put } = aDesk();
    const taken = put("a");
    const discarded = put("b");
    expect(open.remove("a", "taken")).toMatchObject({ kind: "open" });
    expect(open.remove("b", "discarded")).toMatchObject({ kind: "open" });
    expect([taken(), discarded()]).toEqual([0, 1]);
    expect(open.remove("a", "taken")).toEqual({ kind: "gone", why: "taken" });
    expect(open.remove("b", "taken")).toEqual({ kind: "gone", why: "discarded" });
    expect(open.find("c")).toEqual({ kind: "gone", why: "unknown" });
});

test("all proposals can be dropped at once", () => {
    const { open, put } = aDesk();
    const counts = [put("a"), put("b")];
    open.removeAll("overtaken");
    expect(counts.map((closed) => closed())).toEqual([1, 1]);
    expect(open.find("b")).toEqual({ kind: "gone", why: "overtaken" });
});

test("what ends without anyone deciding is told, and nothing else", () => {
    const { open, put, at, gone } = aDesk();
    for (const id of ["a", "b", "c", "d", "e", "f", "g"]) put(id, id === "c" ? 500 : 1000);
    open.remove("d", "discarded");
    open.hold("e");
    open.settle("e", "taken");
    open.hold("g");
    // The attempt to publish it tells that another one was published.
    open.settle("g", "overtaken");
    at(500);
    open.sweep();
    open.removeAll("overtaken");
    expect(gone).toEqual(["a: crowded-out", "b: crowded-out", "c: expired", "f: overtaken"]);
});
