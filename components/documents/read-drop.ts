import { isSystemFile } from "@/lib/ingest/system-file";
import type { ChosenFile } from "./upload";

/** What was chosen or dropped: files, and how many of a system's own were left out. */
export interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly leftOut: number;
}

/** The files of a drop and of all folders in it, in the order of their names. The drop must be read at once. */
export async function readDrop(transfer: DataTransfer): Promise<Chosen> {
  // Entries are there only until the event is over; walking them may take longer.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const plain = [...transfer.files].map((file) => ({ file, folder: "" }));
  if (entries.length === 0) return sift(plain);
  return sift((await Promise.all(entries.map(walk))).flat());
}

/** The files of a dialog in which files, or a folder, were chosen. */
export const readChoice = (files: Iterable<File>): Chosen =>
  sift([...files].map((file) => ({ file, folder: folderOf(file.webkitRelativePath) })));

async function walk(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ file, folder: folderOf(entry.fullPath) }];
  }
  const children = await readChildren((entry as FileSystemDirectoryEntry).createReader());
  children.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  return (await Promise.all(children.map(walk))).flat();
}

/** A reader gives at most a hundred entries at a time, and none when it is through. */
async function readChildren(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const folderOf = (path: string): string => path.split("/").slice(0, -1).filter(Boolean).join("/");

function sift(all: readonly ChosenFile[]): Chosen {
  const files = all.filter(
    ({ file, folder }) => !isSystemFile(folder === "" ? file.name : `${folder}/${file.name}`),
  );
  return { files, leftOut: all.length - files.length };
}
