import type { VariantFinder } from "./variant.ts";

/** ".NET" may be written "NET", and "Notepad++" "Notepad". A single letter is another name: "C" is not "C++". */
export const markedVariants: VariantFinder = ({ word: { term } }) => {
    const bare = term.replace(/^\.|(?<![+#])[+#]+$/gu, "");
    if (bare.length < 2 || !/^\p{L}/u.test(bare)) return [];
    return [bare, `.${bare}`, `${bare}++`].map((form) => ({ term: form, weight }));
};

const weight = 0.7;
