/** Bytes as people say them: "12 kB". */
export function spokenSize(bytes: number): string {
    const [unit, size] =
        bytes < 1000 ? ["bytes", bytes] : bytes < 1e6 ? ["kB", bytes / 1e3] : ["MB", bytes / 1e6];
    return `${size.toLocaleString("en", { maximumFractionDigits: size < 10 ? 1 : 0 })} ${bytes === 1 ? "byte" : unit}`;
}
