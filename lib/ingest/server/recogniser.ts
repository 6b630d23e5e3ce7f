import { createRequire } from "node:module";
import type Tesseract from "tesseract.js";
import type { RecognisedLine } from "@/lib/ingest/recognised-page";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { findLanguageFolder } from "./recognition-languages";

/** Finds columns and lines by itself; the package's default takes a page for one block of text. */
const findLayout = "3";

export interface Recogniser {
  /** The lines of a picture (PGM, PNG, JPEG, WebP, GIF or BMP bytes), and how sure it is of them: 0 to 100. */
  recognise(
    picture: Buffer,
    onProgress: (share: number) => void,
  ): Promise<{ lines: RecognisedLine[]; confidence: number }>;
  stop(): Promise<unknown>;
}

/**
 * Starts Tesseract with the installed data of a language, which loads nothing from anywhere else. Throws when they are
 * not installed.
 */
export async function startRecogniser(code: string): Promise<Recogniser> {
  const langPath = findLanguageFolder(code);
  if (langPath === null) {
    throw new IngestFailure(
      "LANGUAGE",
      `Text cannot be recognised in this language here: the package @tesseract.js-data/${code} is not installed. Choose another language, or ask the administrator to install it.`,
    );
  }
  // By require: the package is CommonJS, and its names are not found in it otherwise.
  const tesseract = createRequire(import.meta.url)("tesseract.js") as typeof Tesseract;
  let tell: (share: number) => void = () => undefined;
  const worker = await tesseract.createWorker(code, tesseract.OEM.LSTM_ONLY, {
    langPath,
    cacheMethod: "none",
    gzip: true,
    logger: ({ status, progress }) => {
      if (status === "recognizing text") tell(progress);
    },
  });
  await worker.setParameters({ tessedit_pageseg_mode: findLayout as Tesseract.PSM });
  return {
    async recognise(picture, onProgress) {
      tell = onProgress;
      return readPicture(worker, picture);
    },
    stop: () => worker.terminate(),
  };
}

async function readPicture(worker: Tesseract.Worker, picture: Buffer) {
  const { data } = await worker.recognize(picture, {}, { text: false, blocks: true });
  const lines = (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap(({ lines: found }) =>
      found.map(({ words, rowAttributes }) => ({ words, height: rowAttributes.rowHeight })),
    ),
  );
  return { lines, confidence: data.confidence };
}
