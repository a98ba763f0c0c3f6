import { PassThrough } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { replaceCatalogue } from "../../../locales/catalogues.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import { StoppedError } from "../../../src/terminal/setup/asker.ts";
import { lineAsker } from "../../../src/terminal/setup/line-asker.ts";
import { within } from "../../within.ts";

/** Asks from these lines; more can be written. */
function asking(text = "") {
    const input = new PassThrough();
    input.write(text);
    let shown = "";
    const stopping = new AbortController();
    const out = (more: string) => {
        shown += more;
    };
    const asker = lineAsker({ input, out, signal: stopping.signal });
    return { asker, input, stopping, shown: () => shown };
}

const anything = { message: "Name:", problem: () => undefined };

test("an answer that cannot be used is explained and asked again, and an empty one takes what is suggested", async () => {
    const { asker, shown } = asking("x\r\n\n");
    const problem = (answer: string) => (answer === "x" ? "Not x." : undefined);
    const answer = asker.line({ message: "Name:", initial: "y", problem });
    expect(await within("an answer", answer)).toBe("y");
    expect(shown()).toBe("Name: [y] \nNot x.\nName: [y] \n");
});

test("yes and no are words or letters", async () => {
    const { asker, shown } = asking("perhaps\nYES\nn\n\n");
    expect(await within("an answer", asker.confirm("Go on?", false))).toBe(true);
    expect(shown()).toContain("Answer y for yes or n for no.");
    expect(await within("an answer", asker.confirm("Go on?", true))).toBe(false);
    expect(await within("an answer", asker.confirm("Go on?", true))).toBe(true);
});

test("a question that answers itself leaves the next line to the next one", async () => {
    const { asker, input } = asking();
    const known = new AbortController();
    const first = asker.confirm("Is it there?", false, known.signal);
    known.abort();
    expect(await within("an answer", first)).toBe(true);
    input.write("Uma\n");
    expect(await within("an answer", asker.line(anything))).toBe("Uma");
});

test("the end of the input and an interruption stop it", async () => {
    const ended = asking();
    ended.input.end();
    await expect(within("the end", ended.asker.line(anything))).rejects.toEqual(new StoppedError("ended"));
    const interrupted = asking();
    const answer = interrupted.asker.line(anything);
    interrupted.stopping.abort(new StoppedError("interrupted"));
    await expect(within("the end", answer)).rejects.toEqual(new StoppedError("interrupted"));
});

test("yes and no are also those of the operator's language", async () => {
    onTestFinished(
        replaceCatalogue("de", {
            "setup.yes": "Ja",
            "setup.no": "Nein",
            "setup.yes-or-no": "Antworten Sie mit {yes} oder {no}.",
        }),
    );
    const { asker, shown } = asking("si\nj\nnein\nyes\n\n");
    const confirm = () => inLanguage("de", () => within("an answer", asker.confirm("Weiter?", true)));
    expect([await confirm(), await confirm(), await confirm(), await confirm()]).toEqual([
        true,
        false,
        true,
        true,
    ]);
    expect(shown()).toContain("Weiter? (j/n) [j] ");
    expect(shown()).toContain("Antworten Sie mit j oder n.");
});
