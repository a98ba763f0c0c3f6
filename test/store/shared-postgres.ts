import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import type { DatabasePlace } from "../../src/store/database-place.ts";
import { newDatabase, openTestPostgres } from "./a-postgres.ts";

declare module "vitest" {
    interface ProvidedContext {
        /** The address of a PostgreSQL for all test files, without a database; undefined where none can be started. */
        readonly postgres: string | undefined;
    }
}

/** Starts one PostgreSQL for all test files that leave it running. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
    const postgres = await openTestPostgres();
    project.provide("postgres", postgres?.address);
    return async () => postgres?.remove();
}

/** Makes new and empty databases in it; undefined where there is none. */
export function sharedPostgres(): (() => Promise<DatabasePlace>) | undefined {
    const address = inject("postgres");
    if (address === undefined) return undefined;
    return () => newDatabase(address, `shared_${randomBytes(8).toString("hex")}`);
}
