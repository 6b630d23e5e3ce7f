import { primaryLanguage } from "./primary-language";

type Source = () => Promise<{ stopwords: readonly string[] }>;

/** English words that say as little, and that the list of the library lacks. */
const furtherEnglish = ["a", "also", "just", "now"];

/**
 * Where the lists of words that say little by themselves are, by the first part of a BCP 47 tag; each is loaded when asked
 * for. The library's lists of Greek, Sanskrit, Serbian, Slovenian and Ukrainian are not of words as these are written.
 */
const sources: Readonly<Record<string, Source>> = {
  ar: () => import("@orama/stopwords/arabic"),
  bg: () => import("@orama/stopwords/bulgarian"),
  da: () => import("@orama/stopwords/danish"),
  de: () => import("@orama/stopwords/german"),
  en: () => import("@orama/stopwords/english"),
  es: () => import("@orama/stopwords/spanish"),
  fi: () => import("@orama/stopwords/finnish"),
  fr: () => import("@orama/stopwords/french"),
  ga: () => import("@orama/stopwords/irish"),
  hi: () => import("@orama/stopwords/indian"),
  hu: () => import("@orama/stopwords/hungarian"),
  hy: () => import("@orama/stopwords/armenian"),
  id: () => import("@orama/stopwords/indonesian"),
  it: () => import("@orama/stopwords/italian"),
  ja: () => import("@orama/stopwords/japanese"),
  lt: () => import("@orama/stopwords/lithuanian"),
  nb: () => import("@orama/stopwords/norwegian"),
  ne: () => import("@orama/stopwords/nepali"),
  nl: () => import("@orama/stopwords/dutch"),
  nn: () => import("@orama/stopwords/norwegian"),
  no: () => import("@orama/stopwords/norwegian"),
  pt: () => import("@orama/stopwords/portuguese"),
  ro: () => import("@orama/stopwords/romanian"),
  ru: () => import("@orama/stopwords/russian"),
  sv: () => import("@orama/stopwords/swedish"),
  ta: () => import("@orama/stopwords/tamil"),
  tr: () => import("@orama/stopwords/turkish"),
  zh: () => import("@orama/stopwords/mandarin"),
};

/**
 * Articles, pronouns, prepositions and the like of a text's language, by its BCP 47 tag: English for "", none for a language
 * without a list.
 */
export async function loadStopWords(tag: string): Promise<readonly string[]> {
  const language = primaryLanguage(tag === "" ? "en" : tag);
  if (!Object.hasOwn(sources, language)) return [];
  const { stopwords } = await sources[language]!();
  return language === "en" ? [...stopwords, ...furtherEnglish] : stopwords;
}
