import { languages } from "../../languages/languages.ts";
import { type PhraseGraph, type PhraseKind, phraseGraph } from "./phrase-graph.ts";

/** The phrases of all languages. */
export const phrases: PhraseGraph = graphOfAll();

function graphOfAll(): PhraseGraph {
    const graph = phraseGraph();
    const add = (kind: PhraseKind, patterns: readonly string[] = []) => {
        for (const pattern of patterns) graph.add(pattern, kind);
    };
    for (const { smallTalk, courtesy, followUp, talk } of languages) {
        add("thanks", smallTalk?.thanks);
        add("greeting", smallTalk?.greetings);
        add("goodbye", smallTalk?.goodbyes);
        add("reaction", smallTalk?.reactions);
        add("filler", smallTalk?.company);
        add("filler", courtesy?.before);
        add("filler", courtesy?.after);
        add("joint", followUp?.joining);
        // SAFETY: the keys of TalkPatterns are kinds.
        for (const [kind, patterns] of Object.entries(talk ?? {})) add(kind as PhraseKind, patterns);
    }
    return graph;
}
