import { expect, test } from "vitest";
import { isSameOrigin } from "../../../src/playground/server/same-origin.ts";

const request = { method: "GET", url: "/", port: 3000 };

test.each(["127.0.0.1:3000", "localhost:3000", "[::1]:3000"])("%s is a name of this machine", (host) => {
    expect(isSameOrigin({ ...request, headers: { host } })).toBe(true);
    const headers = { host, origin: `http://${host}` };
    expect(isSameOrigin({ ...request, method: "POST", url: "/act", headers })).toBe(true);
});

test.each([undefined, "", "127.0.0.1", "127.0.0.1:3001", "localhost.:3000", "example.org:3000"])(
    "%s is not",
    (host) => {
        expect(isSameOrigin({ ...request, headers: host === undefined ? {} : { host } })).toBe(false);
    },
);

test("different names of this machine are different origins", () => {
    const headers = { host: "127.0.0.1:3000", origin: "http://localhost:3000" };
    expect(isSameOrigin({ ...request, headers })).toBe(false);
});

test.each([
    ["same-origin", "/events", true],
    ["none", "/events", true],
    ["same-site", "/events", false],
    ["cross-site", "/main.js", false],
    ["cross-site", "/", true],
    ["cross-site", "/?from=elsewhere", true],
])("from %s, %s: %s", (site, url, may) => {
    const headers = { host: "127.0.0.1:3000", "sec-fetch-site": site };
    expect(isSameOrigin({ ...request, url, headers })).toBe(may);
});

test.each([
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "none" }, false],
    [{ origin: "http://127.0.0.1:3000", "sec-fetch-site": "cross-site" }, false],
    [{}, false],
])("a post with %o: %s", (headers, may) => {
    const full = { host: "127.0.0.1:3000", ...headers };
    expect(isSameOrigin({ ...request, method: "POST", url: "/act", headers: full })).toBe(may);
});
