/** Processes that tests start import this, so that they end even if the tests are killed. */
process.on("disconnect", () => process.exit(1));
process.channel?.unref();
