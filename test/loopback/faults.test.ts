import { expect, test } from "vitest";
import { openFaults } from "../../src/loopback/faults.ts";

const ill = { path: /^\/channels\//u, status: 500 };

test("a fault answers the next matching request once", () => {
    const { add, take } = openFaults();
    add(ill);
    expect(take("GET", "/users/@me")).toBeUndefined();
    expect(take("GET", "/channels/1")).toMatchObject(ill);
    expect(take("GET", "/channels/1")).toBeUndefined();
});

test("a fault can be for one method, and for several requests", () => {
    const { add, take } = openFaults();
    add({ ...ill, method: "POST", times: 2 });
    expect(take("GET", "/channels/1")).toBeUndefined();
    expect([1, 2, 3].map(() => take("POST", "/channels/1")?.status)).toEqual([500, 500, undefined]);
});

test("of several faults, the first one is used up first", () => {
    const { add, take } = openFaults();
    add({ ...ill, status: 403 });
    add(ill);
    expect([1, 2, 3].map(() => take("GET", "/channels/1")?.status)).toEqual([403, 500, undefined]);
});
