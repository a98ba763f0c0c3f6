/** A sentence's subject as it stands within a question; undefined where it points elsewhere, or at no one thing. */
export function subjectWithin(subject: string): string | undefined {
    if (vague.test(subject)) return undefined;
    return subject.replace(/^The\b/u, "the");
}

/** “The city” is one that another sentence named. */
const vague =
    /^(?:A|An|Many|Some|Most|Several|Both|Other|Others|Few|All|Each|One|Two|Three|Another|This|That|These|Those|It|He|She|They|We|You|There|Here|What|Who|If|When|But|And|So|In|On|At|For|As)\b|^The \p{Ll}+$/u;
