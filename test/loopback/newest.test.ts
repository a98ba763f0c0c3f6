import { expect, test } from "vitest";
import { addNewest, forgetOldest } from "../../src/loopback/newest.ts";
import { aRest } from "./rest/a-rest.ts";

test("a list keeps its newest items", () => {
    const list = ["a", "b"];
    for (const item of ["c", "d"]) addNewest(list, item, 3);
    expect(list).toEqual(["b", "c", "d"]);
});

test("a map keeps its newest entries", () => {
    const map = new Map(["a", "b", "c"].map((key) => [key, 1]));
    forgetOldest(map, 2);
    expect([...map.keys()]).toEqual(["b", "c"]);
    forgetOldest(map, 2);
    expect(map.size).toBe(2);
});

test("the loopback remembers only the newest requests, and the newest 5,000 messages of a channel", async () => {
    const { loopback, send } = await aRest({ mostRequests: 2 });
    for (const guild of ["1", "2", "3"]) await send("GET", `/guilds/${guild}`);
    expect(loopback.requests.map(({ path }) => path)).toEqual(["/guilds/2", "/guilds/3"]);
    const guild = loopback.guild("Lervik");
    const general = guild.channel("general");
    const ann = guild.member("Ann");
    for (let at = 0; at < 5001; at++) await ann.say(general, `${at}`);
    const contents = loopback.messages(general).map(({ content }) => content);
    expect([contents.length, contents[0], contents.at(-1)]).toEqual([5000, "1", "5000"]);
});
