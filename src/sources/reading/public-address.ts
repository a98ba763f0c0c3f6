import { BlockList, isIP } from "node:net";

/** Networks that are not on the internet: this machine, private and link-local ones, and those for documentation and tests. */
const inside = new BlockList();
for (const [network, bits] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
] as const)
    inside.addSubnet(network, bits, "ipv4");

/** Of IPv6, only 2000::/3 is in use on the internet; these parts of it lead to IPv4 or are for documentation. */
const internet = new BlockList();
internet.addSubnet("2000::", 3, "ipv6");
const exceptions = new BlockList();
for (const [network, bits] of [
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
] as const)
    exceptions.addSubnet(network, bits, "ipv6");

/** Whether this IP address is on the internet, and not of this machine or of a private network. */
export function isPublic(address: string): boolean {
    if (isIP(address) === 4) return !inside.check(address, "ipv4");
    return internet.check(address, "ipv6") && !exceptions.check(address, "ipv6");
}
