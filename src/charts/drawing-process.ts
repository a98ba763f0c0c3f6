import { json } from "node:stream/consumers";
import { drawPicture } from "./draw-picture.ts";
import type { Picture } from "./picture.ts";

// Reads a picture from standard input, and writes its PNG to standard output.
// SAFETY: only draw-apart.ts starts this.
const picture = (await json(process.stdin)) as Picture;
process.stdout.write(drawPicture(picture));
