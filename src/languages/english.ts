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
    sentences: {
        abbreviations: list(
            "mr, mrs, ms, messrs, gen, col, lt, sgt, capt, cmdr, maj, adm, rev, hon, sen, rep, gov, pres, supt, insp, fr, mt, ft, dept, univ, est, viz, v, pl, esp, bros, ph.d, m.d, b.a, m.a",
        ),
        beforeNumbers: list(
            "chaps, sec, secs, para, paras, pt, bk, bks, eq, eqs, app, ex, ser, ver, apt, bldg, rm",
        ),
        units: list(
            "b.c, b.c.e, a.d, c.e, a.m, p.m, mi, km, cm, mm, ft, in, yd, lb, lbs, oz, sq, hr, hrs, min, mins, tbsp, tsp, gal, pt, qt, mph",
        ),
        afterUnits: list(
            "north, south, east, west, northeast, northwest, southeast, southwest, n, s, e, w, ne, nw, se, sw, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, september, october, november, december, gmt, utc, est, edt, cst, cdt, mst, mdt, pst, pdt, bst, cet, cest, eastern, central, pacific",
        ),
        closing: list("st, inc, ltd, co, corp, jr, sr, ave, blvd, rd"),
        openers: list(
            "the, a, an, this, that, these, those, it, he, she, they, we, i, you, in, on, at, but, and, however, his, her, their, its, our, my, there, when, while, after, before, if, as, for, from, by, with, to, some, many, most, several, since, although, though, under, during, according, then, next, today, now, later, meanwhile, everyone, everybody, nobody, not, what, who, why, how, where, which, all, both, each, every, other, others, such, so, because, despite, through, between, among, until, within, without, here, finally, also, even, instead, therefore, thus, yet, or, only, nothing, something, nevertheless, moreover, furthermore, overall, unfortunately, fortunately, eventually, actually, naturally, especially, really, still, very, just, maybe, perhaps, usually, sometimes, often, please, yes",
        ),
        lettered: list(
            "plan, option, vitamin, grade, type, group, class, section, figure, part, appendix, table, exhibit, item, point, step, model, team, hepatitis, phase, block, wing, gate, platform, line, route, series, letter, note, side, zone, level, category, building, terminal, variant",
        ),
        speech: list(
            "said, says, asked, asks, shouted, cried, replied, answered, exclaimed, yelled, screamed, whispered, wondered, called, demanded, added, roared, muttered, murmured, inquired, enquired, repeated, wrote, continued, joked, urged, laughed, sighed, gasped, snapped, bellowed",
        ),
    },
    detection: { byWords: true, isLikeliest: true },
    followUp: {
        joining: list("and, as well as, plus"),
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
    smallTalk: {
        thanks: list(
            "thanks, thank you, thank u, thank you so much, thank you very much, thanks a lot, thanks so much, thanks a bunch, thanks a million, thanks in advance, many thanks, thanks again, thx, thnx, tnx, ty, tysm, tyvm, cheers, much appreciated, appreciated, appreciate it, i appreciate it, thanks for the help, thanks for your help, thanks for the answer, thanks for that, thanks for the info",
        ),
        others: list(
            "ok, okay, k, kk, okie, alright, all right, sure, yes, yeah, yep, yup, ya, no, nope, nah, hi, hi there, hello, hello there, hey, hey there, hiya, howdy, good morning, good afternoon, good evening, good night, bye, goodbye, see you, cya, lol, lmao, rofl, haha, hahaha, hehe, xd, wow, oh, ooh, ah, aha, hm, hmm, mhm, huh, great, nice, nice one, cool, awesome, perfect, good, very good, good bot, bad bot, nice bot, good job, great job, nice job, well done, got it, gotcha, i see, makes sense, that makes sense, interesting, very interesting, very helpful, so helpful, helpful, that helps, that helped, that was helpful, excellent, amazing, brilliant, fantastic, wonderful, lovely, sweet, neat, np, no problem, you're welcome, youre welcome, you too, sorry, exactly, indeed, true, right, that's right, fair enough, noted, understood, done, everyone, all, guys, bot, very, so, really, pls, please",
        ),
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
