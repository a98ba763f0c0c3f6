import { Gauge, type Registry } from "prom-client";

interface MeasuredDisk {
    readonly free: number;
    /** From 0 to 1. */
    readonly used: number;
}

/** Adds how full the disk of DATA_DIR is, measured whenever somebody asks for the metrics. Without a value if it is unknown. */
export function addDiskMetrics(registry: Registry, space: () => Promise<MeasuredDisk | undefined>): void {
    const registers = [registry];
    const add = (name: string, help: string, value: (disk: MeasuredDisk) => number) =>
        new Gauge({
            name,
            help,
            // So that there is no value before the first.
            labelNames: ["place"],
            registers,
            async collect() {
                const disk = await space();
                if (disk === undefined) this.reset();
                else this.set({ place: "data" }, value(disk));
            },
        });
    add("pullquote_disk_free_bytes", "Bytes left on the disk of DATA_DIR", ({ free }) => free);
    add("pullquote_disk_used_ratio", "How much of that disk is used, from 0 to 1", ({ used }) => used);
}
