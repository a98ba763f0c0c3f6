/** Imported by the processes that tests start: where the tests are killed, nobody would end these. */
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
