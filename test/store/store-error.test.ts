import { expect, test } from "vitest";
import { StoreError, storeErrorOf } from "../../src/store/store-error.ts";

const reported = (message: string, facts: object = {}) => Object.assign(new Error(message), facts);

test.each([
    ["a refused connection", reported("connect", { code: "ECONNREFUSED" }), "unreachable"],
    ["a server that is shutting down", reported("terminating connection", { code: "57P01" }), "unreachable"],
    ["a server that starts again", reported("in recovery mode", { code: "57P03" }), "unreachable"],
    ["a wrong password", reported("no login for user", { code: "28P01" }), "unreachable"],
    ["a connection that broke", reported("Connection terminated unexpectedly"), "unreachable"],
    ["a server that does not respond", reported("Query read timeout"), "unreachable"],
    [
        "a full disk",
        reported("full", { code: "ERR_SQLITE_ERROR", errcode: 13, errstr: "database or disk is full" }),
        "full",
    ],
    ["a full disk of PostgreSQL", reported("could not extend file", { code: "53100" }), "full"],
    ["a violated constraint", reported("duplicate key", { code: "23505" }), "failed"],
    ["a value that is not an Error", "odd", "failed"],
])("%s is reported with its reason and cause", (_, cause, reason) => {
    expect(storeErrorOf(cause)).toMatchObject({ name: "StoreError", reason, cause });
});

test("a database's own message is not shown, because it may contain stored data", () => {
    const cause = reported("Key (terms)=(zebra) exists", { code: "23505", detail: "zebra" });
    expect(storeErrorOf(cause).message).toBe("The database failed (23505).");
});

test("a StoreError stays unchanged", () => {
    const told = new StoreError("newer", "Start that version.");
    expect(storeErrorOf(told)).toBe(told);
});
