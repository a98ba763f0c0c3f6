import { frontMatterEnd } from "../../front-matter/front-matter.ts";
import { withoutComponents, withoutModules } from "./components.ts";
import { withoutContainers } from "./containers.ts";
import { withoutDefinitions } from "./definitions.ts";
import { literalLines, withCodeFences, withoutHiddenParts } from "./hidden-parts.ts";
import { knownNames, withoutMarks } from "./inline-marks.ts";
import { withInlineNotes } from "./inline-notes.ts";
import { mayBeDialect } from "./may-be-dialect.ts";
import { sourceLines } from "./source-line.ts";

/** A document without marks that only its own system knows. */
export interface PlainSource {
    readonly text: string;
    /** The line of the file that a line of the text comes from. */
    readonly lineOf: (line: number) => number;
}

/** Rewrites what dialects add to Markdown, if the document contains any of it. */
export function plainSource(text: string): PlainSource {
    if (!mayBeDialect(text)) return { text, lineOf: (line) => line };
    const matter = text.slice(0, frontMatterEnd(text));
    const above = matter.match(/\r\n|\n|\r/gu)?.length ?? 0;
    const written = sourceLines(text.slice(matter.length), above + 1);
    const outer = withoutComponents(
        withoutContainers(withoutModules(withCodeFences(withoutHiddenParts(written)))),
    );
    const defined = withoutDefinitions(outer);
    const literal = literalLines(defined);
    const lines = withInlineNotes(defined, literal);
    const known = knownNames(lines);
    const body = lines.flatMap((line, at) => (literal[at] ? [line] : withoutMarks(line, known)));
    return {
        text: matter + body.map((line) => line.text).join("\n"),
        lineOf: (line) => (line <= above ? line : (body[line - 1 - above]?.line ?? line)),
    };
}
