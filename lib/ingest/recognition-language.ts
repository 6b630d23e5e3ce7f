/** A language that text can be recognised in. */
export interface RecognitionLanguage {
  /** As its data are called: "eng", "chi_sim". */
  readonly code: string;
  /** BCP 47. */
  readonly tag: string;
  /** In English. */
  readonly name: string;
}

/** Names of data that are not ISO 639 codes of a language. */
const special: Readonly<Record<string, string>> = {
  chi_sim: "zh-Hans",
  chi_tra: "zh-Hant",
  aze_cyrl: "az-Cyrl",
  uzb_cyrl: "uz-Cyrl",
  srp_latn: "sr-Latn",
};

/** Tells what data of a code recognise, "fas" → Persian; null for names that are no language's. */
export function readLanguageCode(code: string): RecognitionLanguage | null {
  const wanted = special[code] ?? (/^[a-z]{3}$/.test(code) ? code : null);
  if (wanted === null) return null;
  const tag = Intl.getCanonicalLocales(wanted)[0] ?? wanted;
  const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag);
  return { code, tag, name: name ?? code };
}

/** The language to begin with: the document's own, else English, else the first there is. Null for none. */
export function chooseLanguage(
  languages: readonly RecognitionLanguage[],
  documentLanguage: string,
): RecognitionLanguage | null {
  const base = (tag: string) => tag.split("-")[0];
  return (
    languages.find(({ tag }) => documentLanguage !== "" && base(tag) === base(documentLanguage)) ??
    languages.find(({ code }) => code === "eng") ??
    languages[0] ??
    null
  );
}
