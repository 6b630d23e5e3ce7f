import type { ProjectRows } from "./project-rows";

/** Bytes that an archive may have: more needs ZIP64, which we do not write and not every program reads. */
const mostBytes = 4_000_000_000;

type Sized = Pick<ProjectRows, "documents">;

/** Whether a project's recordings fit into its archive with all else; they are left out of it where they do not. */
export const carriesRecordings = ({ documents }: Sized): boolean =>
  documents.reduce((sum, { byteSize, recording }) => sum + byteSize + (recording?.byteSize ?? 0), 0) <
  mostBytes;

/** Whether the archive can be written at all. */
export const fitsArchive = ({ documents }: Sized): boolean =>
  documents.reduce((sum, { byteSize }) => sum + byteSize, 0) < mostBytes;
