import { listedUpTo, say } from "../../../locales/say.ts";
import type { Finding } from "../../doctor/finding.ts";
import type { KeptOut } from "../../proposal/files-kept-out.ts";
import type { LineRoom } from "../lines-with-room.ts";
import { named } from "../markdown.ts";

/** Lines that say which files of the folder are not served because of changes in Discord, by reason. */
export function keptOutLines(all: readonly KeptOut[], { longest, most }: LineRoom): string[] {
    const groups = [...Map.groupBy(all, reasonFor)];
    const shown = groups.slice(0, Math.min(most, mostShown));
    const count = groups.slice(shown.length).reduce((sum, [, files]) => sum + files.length, 0);
    const lines = shown.map(([why, files]) =>
        say("kept-out.files", {
            files: listedUpTo(
                // There may be thousands, of which the others are only counted.
                files.map(({ file }, at) =>
                    at < mostShown ? named(file, Math.min(longest, longestName)) : file,
                ),
                Math.min(most, mostShown),
            ),
            why: named(why, longestReason),
        }),
    );
    return count > 0 ? [...lines, say("list.more-lines", { count })] : lines;
}

const mostShown = 4;
/** In UTF-16 units. */
const longestName = 60;
const longestReason = 200;

/** The doctor's advice about these files. */
export function keptOutFindings(all: readonly KeptOut[]): Finding[] {
    return all.map((one) => ({
        severity: "advice",
        about: one.file,
        problem: reasonFor(one),
        fix: say("doctor.kept-out.fix"),
        // With its mark of a command, which would be escaped otherwise.
        fixInDiscord: say("doctor.kept-out.fix"),
    }));
}

/** A sentence that says why a file is not served, and until when. */
export function reasonFor({ file, why }: KeptOut): string {
    switch (why.kind) {
        case "removed":
            return say("kept-out.removed");
        case "replaced":
            return why.by === file ? say("kept-out.replaced") : say("kept-out.replaced-by", { by: why.by });
        case "older": {
            const version = String(why.version);
            return why.by === file
                ? say("kept-out.older", { version })
                : say("kept-out.older-by", { version, by: why.by });
        }
        case "source-removed":
        case "source-edited":
        case "source-discarded":
            return say(`kept-out.${why.kind}`, { source: why.source });
        case "not-in-version":
            return say("kept-out.not-in-version", { version: String(why.version) });
    }
}
