import { useLabels } from "../../../src/playground/page/label.ts";
import { labelsIn } from "../../../src/playground/server/labels-in.ts";

// Tests of single functions read the page's texts in English.
useLabels(labelsIn("en"));
