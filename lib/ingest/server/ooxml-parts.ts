import { resolvePath } from "@/lib/ingest/epub-package";
import { walkXml } from "@/lib/ingest/walk-xml";
import { xmlPart } from "./read-zip";

/** How one part of an Office Open XML file names another. */
export interface PartRelation {
  readonly id: string;
  /** The last word of its type: "worksheet", "footnotes". */
  readonly type: string;
  /** The other part's full name in the archive. */
  readonly target: string;
}

/**
 * The parts that a part relates to inside its file, in the order told; `name` "" asks for those of the whole file. Empty
 * for a part without relations. Throws BrokenPart.
 */
export function readRelations(parts: ReadonlyMap<string, Uint8Array>, name: string): PartRelation[] {
  const slash = name.lastIndexOf("/") + 1;
  const folder = name.slice(0, slash);
  const xml = xmlPart(parts, `${folder}_rels/${name.slice(slash)}.rels`);
  const found: PartRelation[] = [];
  if (xml === undefined) return found;
  walkXml(xml, {
    open(_, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) {
      if (target !== "" && mode !== "External")
        found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolvePath(folder, target) });
      return true;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
