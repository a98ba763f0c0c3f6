/** The state of a rate limit bucket after a request. */
export interface BucketState {
    readonly headers: Readonly<Record<string, string>>;
    /** Seconds to wait; undefined if the request may pass. */
    readonly retryAfter?: number | undefined;
}

/** Discord's rate limits: `limit` requests per bucket in windows of five seconds. */
export function openBuckets(limit: number, now: () => number): (bucket: string) => BucketState {
    const buckets = new Map<string, { opened: number; used: number }>();
    return (name) => {
        const known = buckets.get(name);
        const bucket =
            known !== undefined && now() - known.opened < windowLength ? known : { opened: now(), used: 0 };
        buckets.set(name, bucket);
        const full = bucket.used >= limit;
        if (!full) bucket.used++;
        const resetAfter = (bucket.opened + windowLength - now()) / 1000;
        const headers = {
            "x-ratelimit-limit": String(limit),
            "x-ratelimit-remaining": String(limit - bucket.used),
            "x-ratelimit-reset": String((bucket.opened + windowLength) / 1000),
            "x-ratelimit-reset-after": resetAfter.toFixed(3),
            "x-ratelimit-bucket": Buffer.from(name.split(" ")[0] ?? "")
                .toString("hex")
                .slice(0, 16),
        };
        return full ? { headers, retryAfter: resetAfter } : { headers };
    };
}

const windowLength = 5000;
