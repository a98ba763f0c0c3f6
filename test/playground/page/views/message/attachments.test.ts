import { expect, test } from "vitest";
import { spokenSize } from "../../../../../src/playground/page/views/message/attachments.ts";

test.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1234, "1.2 kB"],
    [45_678, "46 kB"],
    [11_534_336, "12 MB"],
])("%d bytes are shown as %s", (bytes, spoken) => {
    expect(spokenSize(bytes)).toBe(spoken);
});
