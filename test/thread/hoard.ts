/** Imported by a thread before its own module: takes memory without end once anybody broadcasts on "hoard". */
const channel = new BroadcastChannel("hoard");
channel.onmessage = () => {
    const hoarded: string[][] = [];
    const letters = "x".repeat(1_000_000);
    while (hoarded.length >= 0) hoarded.push(letters.split("").map((letter, at) => `${letter}${at}`));
};
channel.unref();
