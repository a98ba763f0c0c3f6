import { inEnglish, message, sentences } from "../../locales/message.ts";
import { inLanguage } from "../../locales/speaking.ts";
import type { BotHealth, DatabaseHealth } from "../observability/bot-health.ts";
import { StoreError } from "../store/store-error.ts";
import { inTime } from "../thread/in-time.ts";
import type { CorpusPlace, ServedCorpus } from "./served-corpus.ts";
import type { BotSession } from "./start-bot.ts";

interface HealthFacts {
    readonly programVersion: string;
    readonly corpus: Pick<CorpusPlace, "databaseUrl">;
}

/** Asks the library and the database how they are. Never rejects, and takes a few seconds at most. */
export async function gatherHealth(
    {
        live,
        storage,
        disk,
    }: Pick<ServedCorpus, "live" | "storage"> & {
        readonly disk: Pick<ServedCorpus["disk"], "problems">;
    },
    { programVersion, corpus: { databaseUrl } }: HealthFacts,
    session: Pick<BotSession, "shards" | "warnings"> | undefined,
): Promise<BotHealth> {
    const { version, since, articles, paragraphs } = live.status();
    const number = storage?.publishing.edition().number ?? 0;
    const kind = databaseUrl === undefined ? "sqlite" : "postgres";
    const [library, store] = await Promise.all([live.current().check(), storeHealth(kind, storage)]);
    return {
        version: programVersion,
        uptime: process.uptime(),
        shards: session?.shards() ?? [],
        corpus: { number, version, since, articles, paragraphs },
        library,
        store,
        sources: storage?.sources.states() ?? [],
        warnings: [
            ...inLanguage("en", () => session?.warnings() ?? []),
            ...unwatched(storage),
            ...disk.problems().map(inEnglish),
        ],
    };
}

/** What to do if nobody would see what the sources have. */
function unwatched(storage: ServedCorpus["storage"]): string[] {
    if (storage === undefined || storage.sources.listed.length === 0 || storage.sources.isWatched())
        return [];
    return [
        inEnglish(
            sentences(message("doctor.sources-unwatched.problem"), message("doctor.sources-unwatched.fix")),
        ),
    ];
}

async function storeHealth(
    kind: DatabaseHealth["kind"],
    storage: ServedCorpus["storage"],
): Promise<DatabaseHealth> {
    if (storage === undefined)
        return {
            kind,
            reachable: false,
            problem: inEnglish(message("health.store-unopened")),
            isFileGone: false,
        };
    const { store } = storage;
    const tooLate = () =>
        new StoreError("unreachable", message("health.store-silent", { seconds: patience / 1000 }));
    try {
        // Only a reply shows that it can give one.
        await inTime(store.versions.current(), patience, tooLate);
        return { kind, reachable: true, isFileGone: false };
    } catch (cause) {
        const gone = store.problem();
        const { message: problem } = gone ?? (cause instanceof StoreError ? cause : tooLate());
        return { kind, reachable: false, problem, isFileGone: gone !== undefined };
    }
}

/** Milliseconds that the database has to reply. */
const patience = 2000;
