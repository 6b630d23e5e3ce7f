/**
 * Reads a chosen file as UTF-8, or as UTF-16 where its byte order mark says so. Throws a sentence for people: where it is
 * empty, larger than `most` bytes (`tooLarge` ends that sentence), or no text.
 */
export async function readTextFile(file: File, most: number, tooLarge: string): Promise<string> {
  if (file.size === 0) throw new Error(`“${file.name}” is empty. Choose another file.`);
  if (file.size > most) throw new Error(`“${file.name}” is ${tooLarge}`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(
      `“${file.name}” is not a text file in UTF-8. In a spreadsheet program, save it as “CSV UTF-8”, and try again.`,
    );
  }
}
