import { type AST, parseRegExpLiteral, visitRegExpAST } from "@eslint-community/regexpp";

/** A text that grows by repeating its pumps: a head, the first pump many times, the second equally often, and a tail. */
export interface HostileInput {
    readonly head?: string;
    readonly pumps: readonly string[];
    readonly tail?: string;
}

export function textOf({ head = "", pumps, tail = "" }: HostileInput, repetitions: number): string {
    return `${head}${pumps.map((pump) => pump.repeat(repetitions)).join("")}${tail}`;
}

/**
 * Texts that make a backtracking engine try as much as possible, made from the parts of the expression. For each quantifier:
 * what leads to it, then runs of what it repeats, then what makes it fail. Also runs of each character that the expression
 * distinguishes, of each pair of them, and of beginnings of its matches.
 */
export function hostileInputs(expression: RegExp): readonly HostileInput[] {
    const { pattern } = parseRegExpLiteral(expression);
    const { letters, matching } = alphabetOf(pattern, expression.flags);
    const inputs = new Map<string, HostileInput>();
    const add = (input: HostileInput) => {
        const pumps = input.pumps.filter((pump) => pump !== "");
        if (pumps.length > 0)
            inputs.set(JSON.stringify([input.head, pumps, input.tail]), { ...input, pumps });
    };
    for (const quantifier of quantifiersOf(pattern)) {
        const head = headOf(quantifier, matching);
        for (const pump of samplesOf(quantifier.element, matching)) {
            for (const tail of [nowhere, ...letters]) {
                add({ head, pumps: [pump], tail });
                add({ pumps: [`${head}${pump}`], tail });
            }
            for (const letter of letters) add({ head, pumps: [`${pump}${letter}`], tail: nowhere });
        }
    }
    for (const one of [...letters, ...beginningsOf(pattern, matching)]) {
        for (const other of ["", ...letters]) {
            for (const tail of ["", nowhere]) add({ pumps: [`${one}${other}`], tail });
            add({ pumps: [one, other], tail: nowhere });
        }
    }
    return [...inputs.values()];
}

/** A character that expressions rarely name. */
const nowhere = "\u0001";

/** The characters that an atom matches, given its source. */
type Matching = (raw: string) => readonly string[];

/** One character for each set of characters that the classes of the expression treat in the same way. */
function alphabetOf(pattern: AST.Pattern, flags: string) {
    const atoms = new Set<string>([String.raw`[\n\r\u2028\u2029]`]);
    const written: string[] = [];
    visitRegExpAST(pattern, {
        onCharacterEnter: ({ value }) => void written.push(String.fromCodePoint(value)),
        onCharacterClassEnter: ({ raw }) => void atoms.add(raw),
        onExpressionCharacterClassEnter: ({ raw }) => void atoms.add(raw),
        onCharacterSetEnter: ({ raw }) => void atoms.add(raw),
        onQuantifierEnter: ({ element }) => {
            if (element.type === "Character") atoms.add(element.raw);
        },
    });
    const all = [...new Set([...written, ...common])];
    const matched = new Map<string, readonly string[]>();
    const matching = (raw: string) => {
        const known = matched.get(raw);
        if (known !== undefined) return known;
        const test = new RegExp(`^${raw}$`, flags.replace(/[gy]/gu, ""));
        const found = all.filter((letter) => test.test(letter));
        matched.set(raw, found);
        return found;
    };
    const alike = new Map<string, string>();
    for (const letter of all) {
        const signature = [...atoms].map((atom) => (matching(atom).includes(letter) ? "1" : "0")).join("");
        if (!alike.has(signature)) alike.set(signature, letter);
    }
    const letters = [...alike.values()].slice(0, mostLetters);
    const some = (raw: string) => {
        const found = matching(raw);
        return [...found.filter((letter) => letters.includes(letter)), ...found].slice(0, mostSamples);
    };
    return { letters, matching: some };
}

/** In addition to the characters in the expression; "^", "$" and "." treat line ends differently. */
const common = [..." \n\r\taA0_.,-'\"“(<é漢กา\u0301\u00a0"];
const mostLetters = 10;
const mostSamples = 4;
const mostBeginnings = 10;

/** Short texts that a part of an expression matches; assertions are ignored. */
function samplesOf(node: AST.Node, matching: Matching): readonly string[] {
    switch (node.type) {
        case "Character":
            return [String.fromCodePoint(node.value)];
        case "CharacterSet":
        case "CharacterClass":
        case "ExpressionCharacterClass":
            return matching(node.raw);
        case "Group":
        case "CapturingGroup":
            return node.alternatives
                .slice(0, mostSamples)
                .map(({ elements }) => sequenceOf(elements, matching));
        case "Quantifier":
            return samplesOf(node.element, matching).map((text) => text.repeat(Math.max(1, node.min)));
        case "Backreference":
            return [node.resolved].flat().flatMap((group) => samplesOf(group, matching));
        default:
            return [""];
    }
}

function sequenceOf(nodes: readonly AST.Node[], matching: Matching): string {
    return nodes.map((node) => samplesOf(node, matching)[0] ?? "").join("");
}

function quantifiersOf(pattern: AST.Pattern): readonly AST.Quantifier[] {
    const found: AST.Quantifier[] = [];
    visitRegExpAST(pattern, {
        onQuantifierEnter: (node) => {
            if (node.max > 1) found.push(node);
        },
    });
    return found;
}

/** The text that must come before a part of an expression to reach it. */
function headOf(node: AST.Node, matching: Matching): string {
    const { parent } = node;
    if (parent === null) return "";
    if (parent.type !== "Alternative") return headOf(parent, matching);
    const before = parent.elements.slice(
        0,
        parent.elements.findIndex(({ start }) => start === node.start),
    );
    return `${headOf(parent, matching)}${sequenceOf(before, matching)}`;
}

/** The longest beginnings of what the alternatives match: complete, and without the last part. */
function beginningsOf(pattern: AST.Pattern, matching: Matching): readonly string[] {
    const found = new Set<string>();
    visitRegExpAST(pattern, {
        onAlternativeEnter: ({ elements }) => {
            found.add(sequenceOf(elements, matching));
            found.add(sequenceOf(elements.slice(0, -1), matching));
        },
    });
    return [...found].toSorted((one, other) => other.length - one.length).slice(0, mostBeginnings);
}
