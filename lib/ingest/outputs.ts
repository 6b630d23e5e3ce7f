import { z } from "zod";

export const IngestForm = z
  .enum(["survey", "plain", "markdown", "html", "docx", "odt", "rtf", "epub", "pdf", "image", "transcript"])
  .meta({ id: "IngestForm" });

const IngestWarningCode = z
  .enum(["PICTURE_PAGES", "NO_TEXT", "BAD_TEXT", "ENCODING", "LEFT_OUT", "UNCERTAIN"])
  .meta({ id: "IngestWarningCode" });

export const IngestWarning = z
  .object({ code: IngestWarningCode, message: z.string(), pages: z.array(z.number()).optional() })
  .meta({ id: "IngestWarning" });

export const SheetRow = z.object({ number: z.number(), cells: z.array(z.string()) }).meta({ id: "SheetRow" });
