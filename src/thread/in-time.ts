/** Settles like the promise, or rejects with `tooLate()` if that takes longer than the given milliseconds. */
export async function inTime<Result>(
    promise: Promise<Result>,
    milliseconds: number,
    tooLate: () => Error,
): Promise<Result> {
    const { promise: limit, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(tooLate()), milliseconds);
    return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
