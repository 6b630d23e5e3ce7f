/** BCP 47 tags of the languages a text can be said to be in, in the order of their English names, and their ISO 639-3 codes. */
const codes: Readonly<Record<string, string>> = {
  af: "afr",
  sq: "als",
  am: "amh",
  ar: "arb",
  hy: "hye",
  as: "asm",
  az: "azj",
  bn: "ben",
  bs: "bos",
  bg: "bul",
  my: "mya",
  ca: "cat",
  zh: "cmn",
  hr: "hrv",
  cs: "ces",
  da: "dan",
  nl: "nld",
  en: "eng",
  et: "ekk",
  fil: "tgl",
  fi: "fin",
  fr: "fra",
  gl: "glg",
  ka: "kat",
  de: "deu",
  el: "ell",
  gu: "guj",
  ha: "hau",
  he: "heb",
  hi: "hin",
  hu: "hun",
  id: "ind",
  it: "ita",
  ja: "jpn",
  kn: "kan",
  kk: "kaz",
  km: "khm",
  rw: "kin",
  ko: "kor",
  ckb: "ckb",
  ky: "kir",
  lo: "lao",
  lv: "lvs",
  lt: "lit",
  mk: "mkd",
  ms: "zlm",
  ml: "mal",
  mr: "mar",
  mn: "khk",
  ne: "npi",
  nb: "nob",
  ps: "pbu",
  fa: "pes",
  pl: "pol",
  pt: "por",
  pa: "pan",
  ro: "ron",
  ru: "rus",
  skr: "skr",
  sr: "srp",
  sd: "snd",
  si: "sin",
  sk: "slk",
  sl: "slv",
  so: "som",
  es: "spa",
  sw: "swh",
  sv: "swe",
  tg: "tgk",
  ta: "tam",
  te: "tel",
  th: "tha",
  bo: "bod",
  ti: "tir",
  tr: "tur",
  uk: "ukr",
  ur: "urd",
  ug: "uig",
  uz: "uzn",
  vi: "vie",
  xh: "xho",
  yi: "ydd",
  yo: "yor",
  zu: "zul",
};

export const languageTags: readonly string[] = Object.keys(codes);
export const isoCodes: readonly string[] = Object.values(codes);

const tags = new Map(Object.entries(codes).map(([tag, code]) => [code, tag]));

/** The BCP 47 tag of an ISO 639-3 code; "" for one that is not listed. */
export const tagOfIsoCode = (code: string): string => tags.get(code) ?? "";

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** "Urdu" for `ur`; "British English" for `en-GB`. The tag itself where it has no name. */
export const languageName = (tag: string): string => names.of(tag) ?? tag;

const rightToLeft = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "ks",
  "ps",
  "sd",
  "skr",
  "syr",
  "ug",
  "ur",
  "yi",
]);

/** Which way the lines of a language run, by BCP 47 tag; its script decides where the tag names one. "" is ltr. */
export function directionOf(tag: string): "ltr" | "rtl" {
  const [language = "", ...others] = tag.toLowerCase().split("-");
  const script = others.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  if (script !== undefined) return /^(?:arab|aran|hebr|syrc|thaa|nkoo|adlm)$/.test(script) ? "rtl" : "ltr";
  return rightToLeft.has(language) ? "rtl" : "ltr";
}
