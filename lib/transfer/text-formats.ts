/** The formats in which documents leave with what is coded in them. */
export const textFormats = ["html", "docx", "pdf", "brat", "doccano", "uima"] as const;
export type TextFormat = (typeof textFormats)[number];

export const isTextFormat = (value: unknown): value is TextFormat =>
  textFormats.some((format) => format === value);

/** What a document becomes by itself. Of brat a document is several files, of doccano a line among others. */
export const fileOfFormat = {
  html: { extension: "html", mediaType: "text/html; charset=utf-8" },
  docx: {
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  pdf: { extension: "pdf", mediaType: "application/pdf" },
  uima: { extension: "json", mediaType: "application/json; charset=utf-8" },
} as const;

/** Whether one document in this format is one file. */
export const isOneFile = (format: TextFormat): format is keyof typeof fileOfFormat =>
  Object.hasOwn(fileOfFormat, format);
