/** An encoding of text files that people may choose. */
interface OfferedEncoding {
  /** As people know it. */
  readonly label: string;
  /** As iconv names it; what `IngestOptions.encoding` holds. */
  readonly encoding: string;
}

/** In the order they are offered: the usual ones first, then by language. */
const offeredEncodings: readonly OfferedEncoding[] = [
  { label: "Unicode (UTF-8)", encoding: "utf-8" },
  { label: "Unicode (UTF-16, little endian)", encoding: "utf-16le" },
  { label: "Unicode (UTF-16, big endian)", encoding: "utf-16be" },
  { label: "Western European (Windows-1252)", encoding: "windows-1252" },
  { label: "Western European (ISO-8859-15)", encoding: "iso-8859-15" },
  { label: "Western European (Mac)", encoding: "macroman" },
  { label: "Western European (DOS)", encoding: "cp850" },
  { label: "Central European (Windows-1250)", encoding: "windows-1250" },
  { label: "Central European (ISO-8859-2)", encoding: "iso-8859-2" },
  { label: "Cyrillic (Windows-1251)", encoding: "windows-1251" },
  { label: "Cyrillic (KOI8-R)", encoding: "koi8-r" },
  { label: "Cyrillic (KOI8-U)", encoding: "koi8-u" },
  { label: "Cyrillic (DOS, 866)", encoding: "cp866" },
  { label: "Cyrillic (ISO-8859-5)", encoding: "iso-8859-5" },
  { label: "Greek (Windows-1253)", encoding: "windows-1253" },
  { label: "Greek (ISO-8859-7)", encoding: "iso-8859-7" },
  { label: "Turkish (Windows-1254)", encoding: "windows-1254" },
  { label: "Hebrew (Windows-1255)", encoding: "windows-1255" },
  { label: "Hebrew (ISO-8859-8)", encoding: "iso-8859-8" },
  { label: "Arabic (Windows-1256)", encoding: "windows-1256" },
  { label: "Arabic (ISO-8859-6)", encoding: "iso-8859-6" },
  { label: "Baltic (Windows-1257)", encoding: "windows-1257" },
  { label: "Vietnamese (Windows-1258)", encoding: "windows-1258" },
  { label: "Thai (Windows-874)", encoding: "windows-874" },
  { label: "Chinese, simplified (GB18030)", encoding: "gb18030" },
  { label: "Chinese, traditional (Big5)", encoding: "big5" },
  { label: "Japanese (Shift JIS)", encoding: "shift_jis" },
  { label: "Japanese (EUC-JP)", encoding: "euc-jp" },
  { label: "Korean (EUC-KR)", encoding: "euc-kr" },
];

/** The encodings as choices of a field; the one at hand comes first when it is not among them, "" stands for none. */
export function encodingChoices(atHand: string): { value: string; label: string }[] {
  const choices = offeredEncodings.map(({ encoding, label }) => ({ value: encoding, label }));
  const known = atHand === "" || choices.some(({ value }) => value === atHand);
  return known ? choices : [{ value: atHand, label: atHand }, ...choices];
}
