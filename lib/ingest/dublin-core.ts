import { BrokenPart } from "@/lib/ingest/broken-part";
import type { FileProperties } from "@/lib/ingest/suggest-details";
import { walkXml } from "@/lib/ingest/walk-xml";

/**
 * Title, authors and language as office files and e-books hold them, in elements of the Dublin Core; several authors
 * are set apart by "; ". What is not told is left out, and so is everything of a part that cannot be read.
 */
export function readDublinCore(xml: string, allowDoctype = false): FileProperties & { language?: string } {
  const found = new Map<string, string[]>();
  let element = "";
  try {
    walkXml(
      xml,
      {
        open(name) {
          element = name;
          if (name.startsWith("dc:") || name === "meta:initial-creator")
            found.set(name, [...(found.get(name) ?? []), ""]);
          return true;
        },
        close: () => {
          element = "";
        },
        text(words) {
          const values = found.get(element);
          if (values) values[values.length - 1] += words;
        },
      },
      allowDoctype,
    );
  } catch (error) {
    if (error instanceof BrokenPart) return {};
    throw error;
  }
  const values = (name: string) => (found.get(name) ?? []).map((value) => value.trim()).filter(Boolean);
  const [title] = values("dc:title");
  // In OpenDocument the creator is who saved last.
  const first = values("meta:initial-creator");
  const authors = (first.length > 0 ? first : values("dc:creator")).join("; ");
  const [language] = values("dc:language");
  return {
    ...(title !== undefined && { title }),
    ...(authors !== "" && { authors }),
    ...(language !== undefined && { language }),
  };
}
