/** A thread imports this before its own module. It allocates memory without limit once somebody broadcasts on "hoard". */
const channel = new BroadcastChannel("hoard");
channel.onmessage = () => {
    const hoarded: string[][] = [];
    const letters = "x".repeat(1_000_000);
    while (hoarded.length >= 0) hoarded.push(letters.split("").map((letter, at) => `${letter}${at}`));
};
channel.unref();
