import { stemmer } from "@orama/stemmers/english";
import { stopwords } from "@orama/stopwords/english";
import { type Language, list } from "./language.ts";

export const english: Language = {
    tags: ["en"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "a, anyone, anything, anybody, article, articles, author, else, ever, every, explain, list, many, may, might, much, must, name, please, say, says, shall, show, someone, something, tell, us, whether, whose, within, without",
    ),
    abbreviations: list(
        "mr, mrs, ms, messrs, gen, col, lt, sgt, capt, cmdr, maj, adm, rev, hon, sen, rep, gov, pres, supt, insp, fr, sr, jr, mt, ft, ave, blvd, rd, dept, univ, est, viz, v, pl, esp, inc, ltd, co, corp, bros, ph.d, m.d, b.a, m.a",
    ),
    detection: { byWords: true },
    followUp: {
        openings: list("and, but, so, or, also, what about, how about"),
        asking: list(
            "when, where, why, who, whom, what, which, how many, how much, how long, how far, how old, how, since when, until when",
        ),
        auxiliaries: list(
            "is, are, was, were, do, does, did, has, have, had, will, would, can, could, should",
        ),
        pronouns: list(
            "he, she, it, they, him, her, them, his, its, their, theirs, that, those, this, these, there",
        ),
        counting: list("how many, how much"),
    },
    welcome: {
        about: (name) => `What do the articles say about ${name}?`,
        count: {
            asking: "How many",
            numbers: list("two, three, four, five, six, seven, eight, nine, ten, eleven, twelve"),
            before: list(
                "at least, more than, about, around, nearly, almost, some, over, only, up to, fewer than, an estimated",
            ),
            askedOtherwise: list(
                "year, years, month, months, week, weeks, day, days, hour, hours, minute, minutes, second, seconds, per, percent, million, billion, dollar, dollars, euro, euros, pound, pounds, of, or, and, to, in",
            ),
        },
    },
};
