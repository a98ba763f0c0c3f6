import { Gauge, type Registry } from "prom-client";

interface MeasuredDisk {
    readonly free: number;
    /** From 0 to 1. */
    readonly used: number;
    /** From 0 to 1; undefined if there is no limit. */
    readonly usedFiles: number | undefined;
}

/** Adds how full the disk of DATA_DIR is, measured whenever somebody asks for the metrics. What is unknown has no value. */
export function addDiskMetrics(registry: Registry, space: () => Promise<MeasuredDisk | undefined>): void {
    const registers = [registry];
    const add = (name: string, help: string, value: (disk: MeasuredDisk) => number | undefined) =>
        new Gauge({
            name,
            help,
            // So that there is no value before the first.
            labelNames: ["place"],
            registers,
            async collect() {
                const disk = await space();
                const measured = disk && value(disk);
                if (measured === undefined) this.reset();
                else this.set({ place: "data" }, measured);
            },
        });
    add("pullquote_disk_free_bytes", "Bytes left on the disk of DATA_DIR", ({ free }) => free);
    add("pullquote_disk_used_ratio", "How much of that disk is used, from 0 to 1", ({ used }) => used);
    add(
        "pullquote_disk_files_used_ratio",
        "How many of the files exist that are possible on that disk, from 0 to 1",
        ({ usedFiles }) => usedFiles,
    );
}
