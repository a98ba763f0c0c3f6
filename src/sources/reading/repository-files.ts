import { message } from "../../../locales/message.ts";
import { isSetAside } from "../../corpus/article-id.ts";
import type { Problem } from "../../corpus/corpus.ts";
import { fileSizeProblem, formatOf } from "../../corpus/formats/formats.ts";
import type { ItemProblem } from "./source-item.ts";

/** The article files among the lines of ls-tree: "mode type object size<tab>path". */
export function articleFiles(lines: string) {
    const files = new Map<string, { readonly name: string; readonly object: string }>();
    const problems: ItemProblem[] = [];
    for (const line of lines.split("\0")) {
        const tab = line.indexOf("\t");
        const [mode = "", , object = "", size = ""] = line.slice(0, tab).split(/ +/u);
        const name = line.slice(tab + 1);
        const isHidden = name.split("/").some((part) => part.startsWith("."));
        // Neither links nor submodules.
        if (!/^100(?:644|755)$/u.test(mode) || isHidden || isSetAside(name)) continue;
        if (formatOf(name) === undefined) continue;
        const wrong = isOddName(name) ? oddName() : fileSizeProblem(name, Number(size));
        if (wrong === undefined) files.set(name, { name, object });
        else problems.push({ name: name.slice(0, 200), ...wrong });
    }
    return { files: [...files.values()], problems };
}

/** A tree that somebody wrote by hand can have any names, which then could not be shown, or not be written as a file. */
const isOddName = (name: string) =>
    /[\p{Cc}\ufffd]/u.test(name) || name.split("/").some((part) => Buffer.byteLength(part) > 255);

const oddName = (): Problem => ({
    problem: message("source.odd-name.problem"),
    remedy: message("source.odd-name.remedy"),
    severity: "error",
});
