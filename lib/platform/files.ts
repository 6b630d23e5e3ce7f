import "server-only";
import path from "node:path";
import type { Readable } from "node:stream";
import type { ByteRange, FileStore } from "./file-store";
import { makeFolderStore } from "./folder-store";
import { makeS3Store, s3SettingsOf } from "./s3-store";

/** Where the product keeps what is not in the database: secrets, files on their way, with `npm start` the database. */
export function dataFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.EXCERPTA_DATA ?? ".data");
}

function fileStore(): FileStore {
  const settings = s3SettingsOf(process.env);
  return settings === null
    ? makeFolderStore(path.join(dataFolder(), "files"))
    : makeS3Store(settings, path.join(dataFolder(), "incoming"));
}

/** Moves a file into the store under its SHA-256 (lower-case hex). Storing the same content twice keeps one file. */
export const storeFile = (temporaryPath: string, sha256: string): Promise<void> =>
  fileStore().put(temporaryPath, sha256);

/** The stored file's bytes, or those of a range; null when the store does not have it. */
export const openStoredFile = (sha256: string, range?: ByteRange): Promise<Readable | null> =>
  fileStore().open(sha256, range);

/** Whether a file is kept; "", the hash of a document whose file never came, names none. */
export const hasStoredFile = async (sha256: string): Promise<boolean> =>
  sha256 !== "" && (await fileStore().has(sha256));

export const removeStoredFile = (sha256: string): Promise<void> => fileStore().remove(sha256);

/** Lets `work` read a stored file at a path of this machine; the path is good until it ends. */
export const withStoredFile = <T>(sha256: string, work: (path: string) => Promise<T>): Promise<T> =>
  fileStore().withPath(sha256, work);
