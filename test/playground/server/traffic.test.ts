import { expect, test } from "vitest";
import { openTrafficRecord } from "../../../src/playground/server/traffic.ts";

const request = { method: "POST", body: null, status: 200, milliseconds: 1 };

test("tokens are hidden, wherever they are", () => {
    const traffic = openTrafficRecord();
    traffic.request({ ...request, path: "/interactions/12/secret/callback" });
    traffic.request({ ...request, path: "/webhooks/12/secret/messages/@original" });
    traffic.request({ ...request, path: "/webhooks/12/secret" });
    traffic.event({ name: "IDENTIFY", from: "bot", body: { token: "secret", intents: 1 } });
    const body = { d: [{ token: "secret" }], token: { inner: "secret" } };
    traffic.event({ name: "INTERACTION_CREATE", from: "discord", body });
    expect(JSON.stringify(traffic.all())).not.toContain("secret");
    expect(traffic.all().map(({ name }) => name)).toEqual([
        "POST /interactions/12/…/callback",
        "POST /webhooks/12/…/messages/@original",
        "POST /webhooks/12/…",
        "IDENTIFY",
        "INTERACTION_CREATE",
    ]);
    expect(traffic.all()[3]?.body).toEqual({ token: "…", intents: 1 });
});

test("only the newest entries are kept, with continuous numbers", () => {
    const traffic = openTrafficRecord(2);
    for (const name of ["A", "B", "C"]) traffic.event({ name, from: "discord", body: {} });
    expect(traffic.all().map(({ number, name }) => `${number} ${name}`)).toEqual(["2 B", "3 C"]);
});
