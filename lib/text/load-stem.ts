import type { Stem } from "@/lib/text/word-forms";
import { primaryLanguage } from "./primary-language";

/** Where the rules for a language's word forms are, by the first part of its BCP 47 tag; each is loaded when asked for. */
const sources: Readonly<Record<string, () => Promise<{ stemmer: Stem }>>> = {
  ar: () => import("@orama/stemmers/arabic"),
  bg: () => import("@orama/stemmers/bulgarian"),
  da: () => import("@orama/stemmers/danish"),
  de: () => import("@orama/stemmers/german"),
  el: () => import("@orama/stemmers/greek"),
  en: () => import("@orama/stemmers/english"),
  es: () => import("@orama/stemmers/spanish"),
  fi: () => import("@orama/stemmers/finnish"),
  fr: () => import("@orama/stemmers/french"),
  hi: () => import("@orama/stemmers/indian"),
  hu: () => import("@orama/stemmers/hungarian"),
  hy: () => import("@orama/stemmers/armenian"),
  id: () => import("@orama/stemmers/indonesian"),
  it: () => import("@orama/stemmers/italian"),
  lt: () => import("@orama/stemmers/lithuanian"),
  nb: () => import("@orama/stemmers/norwegian"),
  ne: () => import("@orama/stemmers/nepali"),
  nl: () => import("@orama/stemmers/dutch"),
  nn: () => import("@orama/stemmers/norwegian"),
  no: () => import("@orama/stemmers/norwegian"),
  pt: () => import("@orama/stemmers/portuguese"),
  ro: () => import("@orama/stemmers/romanian"),
  ru: () => import("@orama/stemmers/russian"),
  sr: () => import("@orama/stemmers/serbian"),
  sv: () => import("@orama/stemmers/swedish"),
  ta: () => import("@orama/stemmers/tamil"),
  tr: () => import("@orama/stemmers/turkish"),
  uk: () => import("@orama/stemmers/ukrainian"),
};

/** True where rules for the word forms of a language are known, by BCP 47 tag; false for "". */
export const hasStem = (tag: string): boolean => Object.hasOwn(sources, primaryLanguage(tag));

/** The rules for a language's word forms; null where none are known: see `hasStem`. */
export async function loadStem(tag: string): Promise<Stem | null> {
  return hasStem(tag) ? (await sources[primaryLanguage(tag)]!()).stemmer : null;
}
