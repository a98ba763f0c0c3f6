import { expect, test } from "vitest";
import { openPublications } from "../../../src/store/versions/publications.ts";

test("each listener gets each newer version once, and never an older one", () => {
    const publications = openPublications(3);
    const heard: string[] = [];
    publications.listen((number) => heard.push(`one ${number}`));
    publications.listen((number) => heard.push(`other ${number}`));
    for (const number of [3, 4, 4, 6, 5, 6]) publications.report(number);
    expect(heard).toEqual(["one 4", "other 4", "one 6", "other 6"]);
});

test("the first listener gets the newest version that was published before it came", () => {
    const publications = openPublications(3);
    for (const number of [4, 5]) publications.report(number);
    const heard: number[] = [];
    publications.listen((number) => heard.push(number));
    expect(heard).toEqual([5]);
    publications.report(6);
    expect(heard).toEqual([5, 6]);
});
