/**
 * Divides a stream into lines, without their ends. Throws a RangeError if one is longer than any of ours, so that a file of something
 * else does not fill the memory. What is behind the last line break is dropped.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let begun: Buffer[] = [];
    let size = 0;
    for await (const bytes of stream) {
        let from = 0;
        for (let to = bytes.indexOf(lineBreak); to >= 0; to = bytes.indexOf(lineBreak, from)) {
            yield Buffer.concat([...begun, bytes.subarray(from, to)]);
            [begun, size, from] = [[], 0, to + 1];
        }
        size += bytes.length - from;
        if (size > longestLine) throw new RangeError("The line is too long.");
        begun.push(bytes.subarray(from));
    }
}

const lineBreak = 0x0a;

/** Bytes. An article has at most 5 MB, of which JSON can write each as six characters. */
const longestLine = 40_000_000;
