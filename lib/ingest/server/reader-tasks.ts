/**
 * What a reading process can do, by name. A task is loaded in that process only, so that it starts the faster the less
 * it loads. Inputs and outputs go through structured clone: plain objects, arrays, maps, Uint8Array. A task throws
 * IngestFailure for what a person can understand and act on.
 */
export const readerTasks = {
  /** A file into canonical text, blocks and pages. */
  document: async () => {
    const { readFile } = await import("./read-file");
    return readFile;
  },
  /** The files of a zip archive into a folder. */
  unpack: async () => {
    const { unpackArchive } = await import("./unpack-archive");
    return unpackArchive;
  },
  /** A file of tables into what a person chooses by. */
  surveyOutline: async () => {
    const { readSurveyOutline } = await import("./read-survey");
    return readSurveyOutline;
  },
  /** A file of tables and what a person chose into cases and documents. */
  survey: async () => {
    const { readSurvey } = await import("./read-survey");
    return readSurvey;
  },
  /** A file of tables into rows. */
  tables: async () => {
    const { readTables } = await import("./read-tables");
    return readTables;
  },
  /** A file of coded excerpts into its excerpts, or its table for a person to say what stands where. */
  excerpts: async () => {
    const { readExcerpts } = await import("./read-excerpts");
    return readExcerpts;
  },
  /** Where excerpts stand in texts. */
  anchor: async () => {
    const { anchor } = await import("./anchor");
    return anchor;
  },
  /** The places of texts that words can mean. */
  candidates: async () => {
    const { listCandidates } = await import("./anchor");
    return listCandidates;
  },
  /** A bibliography into references. */
  references: async () => {
    const { readReferences } = await import("./read-references");
    return readReferences;
  },
  /** Another program's project into what its description says, its texts, and its files in a folder. */
  project: async () => {
    const { readProject } = await import("./read-project");
    return readProject;
  },
  /** A document whose pages are pictures, with their text recognised. */
  recognise: async () => {
    const { recognise } = await import("./recognise");
    return recognise;
  },
  /** Rectangles of a file's pages as pictures. */
  drawRegions: async () => {
    const { drawRegions } = await import("./draw-regions");
    return drawRegions;
  },
  /** A PDF with marks on its pages. */
  paintPdf: async () => {
    const { paintPdf } = await import("./paint-pdf");
    return paintPdf;
  },
};

export type ReaderTaskName = keyof typeof readerTasks;
type Task<N extends ReaderTaskName> = Awaited<ReturnType<(typeof readerTasks)[N]>>;
export type ReaderInput<N extends ReaderTaskName> = Parameters<Task<N>>[0];
export type ReaderOutput<N extends ReaderTaskName> = Awaited<ReturnType<Task<N>>>;
