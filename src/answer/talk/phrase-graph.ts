import type { TalkPatterns } from "../../languages/talk/talk.ts";
import { talkWords } from "./talk-words.ts";

/** What a phrase says; "joint" is a word between two of them, such as "and". */
export type PhraseKind = keyof TalkPatterns | "joint";

/** A place between the words of phrases. Most have neither, so these are only made where needed. */
export interface PhraseNode {
    next?: Map<string, PhraseNode[]>;
    /** What the words up to here say, if they are a phrase. */
    says?: Set<PhraseKind>;
}

/** A graph of the words of all phrases. Its size grows with the length of the patterns, not with the number of phrases. */
export interface PhraseGraph {
    readonly start: PhraseNode;
    /** Adds a pattern: see `TalkPatterns`. Throws a SyntaxError for one that is not well-formed, or that nothing could match. */
    add(pattern: string, kind: PhraseKind): void;
    /** All words of the patterns. */
    readonly vocabulary: ReadonlySet<string>;
}

/** In patterns and as edges of the graph: a number, and the name of a language. */
export const numberSlot = "#";
export const languageSlot = "@";

export function phraseGraph(): PhraseGraph {
    const start: PhraseNode = {};
    const vocabulary = new Set<string>();
    const attach = (pieces: readonly PatternPiece[], from: readonly PhraseNode[]): readonly PhraseNode[] =>
        pieces.reduce((nodes, piece) => {
            if (typeof piece !== "string")
                return [...new Set(piece.flatMap((alternative) => attach(alternative, nodes)))];
            vocabulary.add(piece);
            const node: PhraseNode = {};
            for (const before of nodes) {
                before.next ??= new Map();
                const known = before.next.get(piece);
                if (known === undefined) before.next.set(piece, [node]);
                else known.push(node);
            }
            return [node];
        }, from);
    return {
        start,
        vocabulary,
        add: (pattern, kind) => {
            const ends = attach(piecesOf(pattern), [start]);
            if (ends.includes(start)) throw new SyntaxError(`The pattern "${pattern}" also matches nothing.`);
            for (const end of ends) {
                end.says ??= new Set();
                end.says.add(kind);
            }
        },
    };
}

/** A word, or alternatives. */
type PatternPiece = string | readonly (readonly PatternPiece[])[];

function piecesOf(pattern: string): readonly PatternPiece[] {
    const tokens = pattern.match(/[()|#@]|[^()|#@\s]+/gu) ?? [];
    let at = 0;
    const alternatives = (): readonly PatternPiece[][] => {
        const all: PatternPiece[][] = [[]];
        for (; at < tokens.length && tokens[at] !== ")"; at++) {
            const token = tokens[at] ?? "";
            if (token === "|") all.push([]);
            else if (token === "(") {
                at++;
                all.at(-1)?.push(alternatives());
                if (tokens[at] !== ")") throw new SyntaxError(`A bracket of "${pattern}" is not closed.`);
            } else all.at(-1)?.push(...wordsOf(token));
        }
        return all;
    };
    const [only = [], ...others] = alternatives();
    if (at < tokens.length || others.length > 0) throw new SyntaxError(`"${pattern}" needs more brackets.`);
    return only;
}

/** The same few words are in most patterns. */
function wordsOf(token: string): readonly string[] {
    if (token === numberSlot || token === languageSlot) return [token];
    const known = read.get(token) ?? talkWords(token);
    read.set(token, known);
    return known;
}

const read = new Map<string, readonly string[]>();
