/** The first part of a BCP 47 tag, in small letters: "pt-BR" is "pt", "" stays "". */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
