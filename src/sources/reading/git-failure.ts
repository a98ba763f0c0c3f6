import { message } from "../../../locales/message.ts";
import type { RepositorySource } from "../list/listed-source.ts";
import type { GitOutcome } from "./git.ts";
import { SourceError } from "./source-item.ts";

/** Whether the other side is to blame, and not the clone. */
export const isRemoteFailure = (failed: GitOutcome) =>
    failed.outcome === "failed" && remoteFailures.test(failed.errors);

const remoteFailures =
    /unable to access|could not read|not found|access rights|does not appear to be a git repository|hung up|couldn't find remote ref|early EOF|RPC failed|dubious ownership/iu;

/** In words, since git's own may repeat an address with a password. */
export function gitFailure(
    failed: Exclude<GitOutcome, { outcome: "done" }>,
    source: RepositorySource,
): SourceError {
    if (failed.outcome === "missing") return new SourceError(message("source.no-git"));
    if (failed.outcome === "ended") return new SourceError(message(`source.git-${failed.why}`));
    const { errors } = failed;
    const why = gitReasons.find(([pattern]) => pattern.test(errors))?.[1] ?? "other";
    return new SourceError(message("source.git-failed", { why, branch: source.branch ?? "none" }));
}

const gitReasons = [
    [/could not resolve host/iu, "host"],
    [/couldn't find remote ref/iu, "branch"],
    [/could not read (?:Username|Password)|Authentication failed|error: 40[13]/iu, "password"],
    [/unable to update url base|redirect|error: 30[1278]/iu, "moved"],
    [/SSL|certificate/iu, "certificate"],
    [/not found|does not appear to be a git repository|error: 404/iu, "absent"],
    [/transport '[^']*' not allowed/iu, "protocol"],
    [/dubious ownership/iu, "owner"],
    [/No space left|Disk quota exceeded/iu, "disk"],
    [/unable to access|Failed to connect|timed out|Connection refused/iu, "unreachable"],
] as const;
