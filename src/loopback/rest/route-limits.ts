/** How many requests a bucket takes in a window, in milliseconds. */
export interface BucketSize {
    /** Routes with the same name and the same channel, server or token share a bucket. */
    readonly name: string;
    readonly limit: number;
    readonly window: number;
}

interface LimitedRequest {
    readonly method: string;
    /** The route below the API version, such as "/channels/:channel/messages". */
    readonly route: string;
    /** Milliseconds since the message in the path was written. */
    readonly age: number | undefined;
}

/**
 * The bucket of a route; undefined if it has none. Discord's documentation gives no sizes; these were observed: messages and
 * webhooks by libraries, deleting in discord-api-docs issue 8330, reactions in issue 981, and requests that only read have none
 * (issue 1135).
 */
export function bucketOf({ method, route, age }: LimitedRequest): BucketSize | undefined {
    if (method === "GET") return undefined;
    if (route.includes("/reactions/")) return { name: "reactions", limit: 1, window: 250 };
    if (route.startsWith("/webhooks/")) return { name: `${method} ${route}`, limit: 5, window: 2000 };
    if (method === "DELETE" && route === "/channels/:channel/messages/:message") return deleting(age);
    return { name: `${method} ${route}`, limit: 5, window: 5000 };
}

/** New messages, older ones, and those of more than two weeks have buckets of their own. */
function deleting(age: number | undefined): BucketSize {
    if (age === undefined || age < 10_000) return { name: "delete new", limit: 5, window: 1000 };
    if (age < twoWeeks) return { name: "delete", limit: 3, window: 333 };
    return { name: "delete old", limit: 30, window: 4000 };
}

const twoWeeks = 14 * 24 * 60 * 60 * 1000;
