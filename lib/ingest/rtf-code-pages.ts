/** Windows code page of each font character set (\fcharset); 0 and 1 mean the document's own. */
const ofCharset: Readonly<Record<number, number>> = {
  2: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** The code page that a font's letters are written in; null: the document's. */
export const codePageOfCharset = (charset: number): number | null => ofCharset[charset] ?? null;

const encodings: Readonly<Record<number, string>> = {
  708: "iso-8859-6",
  936: "gbk",
  949: "cp949",
  950: "big5",
  932: "shift_jis",
  10000: "macroman",
  10007: "maccyrillic",
  20866: "koi8-r",
  65001: "utf-8",
};

/** The encoding's name for a code page: "windows-1251" for 1251, "cp437" for 437. */
export const encodingOfCodePage = (codePage: number): string =>
  encodings[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : `cp${codePage}`);
