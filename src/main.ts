import "./save-memory.js";

// Not a static import, which would be loaded before the line above runs.
await import("./run-program.ts");
