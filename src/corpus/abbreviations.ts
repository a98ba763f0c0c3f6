/** Stands for every number of one or two digits, in languages that write "3. Mai". */
export const ordinal = "#";

/** Words, without their final point, that are followed by more of the same sentence; lower case, by primary language subtag. */
export function abbreviationsOf(language: string): ReadonlySet<string> {
    const primary = new Intl.Locale(language).language;
    return new Set([...shared, ...(byLanguage[primary] ?? "").split(" ")].filter((word) => word !== ""));
}

const shared = ["dr", "prof", "st", "vs", "cf", "e.g", "i.e", "approx", "al"];

const byLanguage: Readonly<Record<string, string>> = {
    en: "mr mrs ms messrs gen col lt sgt capt cmdr maj adm rev hon sen rep gov pres supt insp fr sr jr mt ft ave blvd rd dept univ est viz v pl esp inc ltd co corp bros ph.d m.d b.a m.a",
    de: "# z.b d.h u.a o.ä bzw ca evtl ggf hr fr hrn inkl jh jhd mio mrd mag nr s sog str usw vgl v.a zzt geb gest jan feb apr aug sept okt nov dez bd abs art",
    es: "sr sra srta dra ud uds ee.uu p.ej pág núm av avda gral lic ing d dª etc",
    fr: "m mm mme mlle mlles me mgr av bd boul éd env etc p.ex réf tél vol janv févr juill sept oct nov déc",
    it: "sig sigg sig.ra dott dott.ssa ing avv on pag ecc es art nr tel",
    pt: "sr sra srs dra exmo eng av pág ex etc núm",
    nl: "dhr mevr mw drs ir ing bijv blz d.w.z enz nl o.a t.o.v m.b.t nr e.d ca",
    ru: "г гг т.е т.д т.п т.к т.н им ул д кв р руб коп тыс млн млрд стр см ср напр др акад проф в вв",
    sv: "bl.a d.v.s t.ex m.m o.s.v ca nr kl",
    da: "# bl.a dvs f.eks m.m osv ca nr kl hr fru",
    no: "# bl.a dvs f.eks m.m osv ca nr kl hr fru",
    pl: "np tzn tzw itd itp m.in ul prof dr r w nr godz mln mld",
};
