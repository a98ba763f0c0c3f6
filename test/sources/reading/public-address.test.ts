import { expect, test } from "vitest";
import { isPublic } from "../../../src/sources/reading/public-address.ts";

test.each(["93.184.216.34", "8.8.8.8", "172.15.0.1", "172.32.0.1", "2606:2800:220:1:248:1893:25c8:1946"])(
    "%s is on the internet",
    (address) => expect(isPublic(address)).toBe(true),
);

test.each([
    "127.0.0.1",
    "10.1.2.3",
    "192.168.1.1",
    "172.16.0.1",
    "172.31.255.255",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001::1",
    "ff02::1",
    "not an address",
])("%s is not", (address) => expect(isPublic(address)).toBe(false));
