/** The promise's result; rejects with the error where it takes longer than so many milliseconds. */
export async function inTime<Result>(
    promise: Promise<Result>,
    milliseconds: number,
    tooLate: () => Error,
): Promise<Result> {
    const { promise: limit, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(tooLate()), milliseconds);
    return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
