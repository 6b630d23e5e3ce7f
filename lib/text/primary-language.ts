import { tagOfIsoCode } from "./languages";

/** The language of a tag as files have them, as BCP 47 begins: "pt" for "pt-BR" and "pt_PT", "en" for "eng"; "" stays "". */
export function primaryLanguage(tag: string): string {
  const [first = ""] = tag.toLowerCase().split(/[-_]/);
  return tagOfIsoCode(first) || first;
}
