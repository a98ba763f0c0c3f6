import { expect, test } from "vitest";
import { openPostAct, openUpload } from "../../../src/playground/page/post-act.ts";
import "./english-labels.ts";

const act = { kind: "explain", question: "Why?" } as const;
const answering = (status: number, body: string) =>
    openPostAct(async () => new Response(body, { status, headers: { "content-type": "application/json" } }));

test("an action is posted as JSON, and its outcome returned", async () => {
    const posted: unknown[] = [];
    const post = openPostAct(async (address, init) => {
        posted.push(address, init?.method, JSON.parse(String(init?.body)));
        return Response.json({ kind: "done" });
    });
    expect(await post(act)).toEqual({ kind: "done" });
    expect(posted).toEqual(["/act?language=en", "POST", act]);
});

test("a refusal is returned with its sentence", async () => {
    const post = answering(422, '{"error":"Mara may not do that."}');
    expect(await post(act)).toEqual({ kind: "refused", sentence: "Mara may not do that." });
});

test("a response without a sentence, or no response, is a refusal in our own words", async () => {
    expect(await answering(500, "{}")(act)).toMatchObject({ kind: "refused" });
    expect(await answering(502, "<html>")(act)).toMatchObject({ kind: "refused" });
    const unreachable = openPostAct(() => Promise.reject(new TypeError("fetch failed")));
    expect(await unreachable(act)).toMatchObject({
        kind: "refused",
        sentence: expect.stringContaining("did not answer"),
    });
});

test("a file is posted as bytes together with its name", async () => {
    const posted: unknown[] = [];
    const upload = openUpload(async (address, init) => {
        posted.push(address, await new Response(init?.body ?? null).text());
        return Response.json({ upload: "7" });
    });
    expect(await upload(new File(["words"], "år & dag.md"))).toEqual({
        kind: "uploaded",
        value: { upload: "7" },
    });
    expect(posted).toEqual(["/upload?name=%C3%A5r+%26+dag.md", "words"]);
});

test("an unreadable file is not mistaken for an unreachable server", async () => {
    const gone = new File([], "a.md");
    gone.arrayBuffer = () => Promise.reject(new Error("NotReadableError"));
    const upload = openUpload(async () => Response.json({ upload: "7" }));
    expect(await upload(gone)).toEqual({
        kind: "refused",
        sentence: "“a.md” cannot be read. Choose it again.",
    });
});
