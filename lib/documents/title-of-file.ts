/** What a document is called when its file tells no title: the file's name without extension and underscores. */
export function titleOfFile(fileName: string): string {
  const stem = fileName
    .replace(/\.[a-z0-9]{1,8}$/i, "")
    .replace(/_+/g, " ")
    .trim();
  return stem === "" ? "Untitled document" : stem.slice(0, 500);
}
