/**
 * Words whose full stop ends no sentence, without that stop; compared without case. `beforeNumber`: only where a number
 * follows ("No. 5"), since they also end sentences. From the usual lists of abbreviations of each language; English is
 * added to all, because papers in every language cite English ones.
 */
interface Abbreviations {
  readonly always: readonly string[];
  readonly beforeNumber: readonly string[];
}

const words = (list: string): string[] => list.split(" ");

const english: Abbreviations = {
  always: words(
    "dr mr mrs ms prof rev hon gen col capt lt sgt maj gov sen rep amb pres st mt ft cf e.g i.e eg viz vs v al ed eds trans dept univ assn bros fig figs eq eqs ref refs approx ca ibid op cit loc ph messrs",
  ),
  beforeNumber: words(
    "no nos art arts p pp ch chap sec secs vol vols para paras n nn l ll tab app pt jan feb mar apr jun jul aug sep sept oct nov dec rs c",
  ),
};

const byLanguage: Readonly<Record<string, Abbreviations>> = {
  de: {
    always: words(
      "bzw ca dr prof hr fr frl bspw z.b d.h u.a u.ä o.ä s.o s.u i.d.r v.a vgl ggf evtl abb tab hrsg inkl exkl",
    ),
    beforeNumber: words("nr s bd kap abs art jg ziff rn"),
  },
  fr: {
    always: words("m mm mme mlle dr pr cf p.ex c.-à-d env éd vol coll"),
    beforeNumber: words("n no nos p pp art chap fig t"),
  },
  es: {
    always: words("sr sra sres dr dra prof ud uds p.ej ee uu cf"),
    beforeNumber: words("núm n.º p pág págs art cap vol t"),
  },
  it: {
    always: words("sig sigg dott prof avv ing cfr p.es ecc"),
    beforeNumber: words("n p pp art cap vol fig"),
  },
  pt: { always: words("sr sra dr dra prof profa p.ex cf"), beforeNumber: words("n p pp art cap vol fig") },
  nl: {
    always: words("dhr mevr dr prof drs bijv bv d.w.z o.a m.b.t ca vgl"),
    beforeNumber: words("nr p blz art hfst"),
  },
  ru: {
    always: words("т.е т.к т.п т.н г гг им св ул пр проф акад см ср напр др руб тыс млн млрд"),
    beforeNumber: words("с стр рис табл гл ст п пп т вып"),
  },
  uk: {
    always: words("т.є т.п ім вул проф акад див напр ін тис млн млрд"),
    beforeNumber: words("с стор рис табл гл ст п т"),
  },
  tr: { always: words("dr prof doç yrd vb vs bkz örn"), beforeNumber: words("s no c cilt") },
  hi: { always: words("डॉ डा श्री प्रो सं"), beforeNumber: words("पृ सं") },
  ar: { always: words("د أ م ص"), beforeNumber: words("ص ج ط") },
  ur: { always: words("ڈاکٹر پروفیسر"), beforeNumber: words("ص ج") },
};

/** What stops before a number in languages that write ordinals with a full stop: "3. Oktober". */
export const ordinalLanguages: ReadonlySet<string> = new Set(
  words("de da nb nn no fi et lv cs sk sl hr bs sr hu tr is pl"),
);

/** The abbreviations that hold in a language, by BCP 47 tag; English alone for others and for "". */
export function abbreviationsOf(language: string): Abbreviations {
  const own = byLanguage[language.toLowerCase().split("-")[0] ?? ""];
  if (own === undefined) return english;
  return {
    always: [...english.always, ...own.always],
    beforeNumber: [...english.beforeNumber, ...own.beforeNumber],
  };
}
