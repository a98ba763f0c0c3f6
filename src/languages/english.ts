import { stemmer } from "@orama/stemmers/english";
import { stopwords } from "@orama/stopwords/english";
import { type Language, list } from "./language.ts";
import { englishTalk } from "./talk/english-talk.ts";

export const english: Language = {
    tags: ["en"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "a, anyone, anything, anybody, article, articles, author, else, ever, every, explain, list, many, may, might, much, must, name, please, say, says, shall, show, someone, something, tell, us, whether, whose, within, without",
    ),
    shortForms: list(
        "dept department, dr doctor, prof professor, gov governor, govt government, univ university, gen general, col colonel, lt lieutenant, sgt sergeant, capt captain, cpl corporal, maj major, rep representative, sen senator, rev reverend, hon honourable honorable, st saint street, mt mount, ft fort feet foot, ave avenue, blvd boulevard, rd road, hwy highway, inc incorporated, corp corporation, co company county, ltd limited, bros brothers, assoc association, intl international, natl national, est established, approx approximately, max maximum, min minimum minute, sec second section, hr hour, hrs hours, yr year, yrs years, km kilometre kilometer, cm centimetre centimeter, mm millimetre millimeter, g gram gramme, kg kilogram, mg milligram, m metre meter, l litre liter, ml millilitre milliliter, lb pound, lbs pounds, oz ounce, mi mile, mph miles, vs versus, vol volume, fig figure, ch chapter, app application, apps applications, info information, ref reference, tel telephone, phone telephone, tv television, pop population, jr junior, sr senior, admin administrator, config configuration, repo repository, docs documentation, dev developer, prod production, temp temperature temporary, avg average, qty quantity, misc miscellaneous, lab laboratory, uni university, exam examination, pic picture, pics pictures, photo photograph, bike bicycle, fridge refrigerator, flu influenza, dorm dormitory, gym gymnasium, math mathematics, maths mathematics, feb february, sept september",
    ),
    numbers: {
        words: list(
            "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety",
        ),
        ordinals: list(
            "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth",
        ),
    },
    names: ["May"],
    fillers: list(
        "abt, amount, answer, anymore, asap, atm, aspect, bit, bot, bro, btw, btwn, buddy, bunch, cant, cause, cent, cents, chapter, cos, couldnt, coz, cuz, da, date, day, definition, detail, details, didnt, difference, doesnt, dollar, dollars, dont, dude, dunno, effect, euro, euros, example, examples, fact, facts, folks, fyi, gimme, gonna, gotta, guy, guys, havent, hey, hows, http, https, idea, idk, im, imo, info, information, isnt, ive, kind, kinda, lemme, lol, lot, lots, luv, mate, matter, max, min, meaning, minute, mod, mods, moment, month, n, name, number, paragraph, part, passage, people, percent, percentage, person, piece, place, plz, pls, plss, pound, pounds, ppl, problem, purpose, question, questions, quote, r, reason, reasons, rn, sentence, series, shouldnt, smth, smthg, somewhere, sort, source, story, stuff, subject, summary, tbh, tell, text, thats, theres, theyre, thing, things, thingy, thnx, tho, thru, time, topic, type, u, ur, use, wanna, wasnt, wat, way, ways, werent, whats, whens, wheres, whole, whos, whys, wont, word, words, wouldnt, wut, ya, year, years, yo, youre",
    ),
    versionWords: list("version, versions, ver"),
    releaseWords: list("release, build, update, patch"),
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
        prepositions: list(
            "in, on, at, by, from, to, of, for, with, between, until, since, under, near, about, through, during, after, before, into, against, without, among",
        ),
        auxiliaries: list(
            "is, are, was, were, do, does, did, has, have, had, will, would, can, could, should",
        ),
        pronouns: list(
            "he, she, it, they, him, her, them, his, its, their, theirs, that, those, this, these, there",
        ),
        existing: list(
            "is there, are there, was there, were there, isn't there, aren't there, will there be",
        ),
        counting: list("how many, how much"),
    },
    talk: englishTalk,
    smallTalk: {
        thanks: list(
            "thanks, thank you, thank u, thank you so much, thank you very much, thanks a lot, thanks so much, thanks a bunch, thanks a million, thanks in advance, many thanks, thanks again, thx, thnx, tnx, ty, tysm, tyvm, cheers, much appreciated, appreciated, appreciate it, i appreciate it, thanks for the help, thanks for your help, thanks for the answer, thanks for that, thanks for the info",
        ),
        greetings: list(
            "hi, hi there, hello, hello there, hey, hey there, hiya, howdy, good morning, good afternoon, good evening",
        ),
        goodbyes: list("good night, bye, goodbye, see you, cya"),
        reactions: list(
            "ok, okay, k, kk, okie, alright, all right, sure, yes, yeah, yep, yup, ya, no, nope, nah, lol, lmao, rofl, haha, hahaha, hehe, xd, wow, oh, ooh, ah, aha, hm, hmm, mhm, huh, great, nice, nice one, cool, awesome, perfect, good, very good, good bot, bad bot, nice bot, good job, great job, nice job, well done, got it, gotcha, i see, makes sense, that makes sense, interesting, very interesting, very helpful, so helpful, helpful, that helps, that helped, that was helpful, excellent, amazing, brilliant, fantastic, wonderful, lovely, sweet, neat, np, no problem, you're welcome, youre welcome, you too, sorry, exactly, indeed, true, right, that's right, fair enough, noted, understood, done, really",
        ),
        company: list("everyone, all, guys, bot, very, so, pls, please"),
    },
    courtesy: {
        before: [
            ...list("can, could, would, will").flatMap((verb) =>
                list("you, anyone, someone, anybody, somebody, u").flatMap((member) =>
                    list(
                        "tell me, please tell me, pls tell me, explain, please explain, help me find out",
                    ).map((favor) => `${verb} ${member} ${favor}`),
                ),
            ),
            ...list(
                "does anyone know, does anybody know, does someone know, do you know, do you guys know, do any of you know, anyone know, anyone knows, anybody know, anybody knows, hey, hi, hello, hiya, heya, yo, hey guys, hi guys, hi all, hello all, hi everyone, hello everyone, hey everyone, hey all, good morning, good evening, um, umm, uhm, uh, hmm, hm, ok, okay, ok so, okay so, so, oh, btw, by the way, pls, plz, please, pls tell me, plz tell me, please tell me, please explain, just tell me, tell me, quick question, one more question, one last question, another question, any idea, any ideas, any clue, do you have any idea, does anyone have any idea, just curious, just wondering, i was wondering, i was just wondering, i was wondering whether, i was wondering if, i am wondering, i'm wondering, im wondering, wondering, i wonder, i want to know, i wanna know, i need to know, i wanted to know, i would like to know, i'd like to know, id like to know, i have a question, i don't know, i dont know, idk, omg, wtf, lol, bro, dude, if anyone knows, if you know, if i may ask, may i ask, can i ask, i wanted to ask, excuse me, sorry but",
            ),
        ],
        after: list(
            "pls, plz, please, thx, thanks, thank you, thank u, thanks in advance, thanks a lot, lol, lmao, rofl, haha, hahaha, hehe, xd, asap, btw, tho, omg, bro, dude, anyone know, anyone knows, does anyone know, do you know, anybody know, any idea, any ideas, i wonder, i was wondering, please tell me, pls tell me, tell me, tell me please, help me, cheers, tyvm, tysm",
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
