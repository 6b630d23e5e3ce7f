import { BrokenPart } from "@/lib/ingest/broken-part";
import { walkXml, type Attributes } from "@/lib/ingest/walk-xml";

/** What an e-book's package says: its text files in reading order, as paths inside the archive. */
export interface EpubPackage {
  readonly spine: readonly string[];
}

/** The path of the package that META-INF/container.xml names first. Throws BrokenPart when it names none. */
export function readEpubContainer(xml: string): string {
  let path = "";
  listen(xml, (name, attributes) => {
    if (localName(name) === "rootfile") path ||= attributes["full-path"] ?? "";
  });
  if (path === "") throw new BrokenPart("no package");
  return resolvePath("", path);
}

/** `path`: where the package stands. An item of the spine that the manifest does not name is left out. */
export function readEpubPackage(xml: string, path: string): EpubPackage {
  const items = new Map<string, string>();
  const spine: string[] = [];
  listen(xml, (name, attributes) => {
    const local = localName(name);
    const { id, href, idref } = attributes;
    if (local === "item" && id !== undefined && href !== undefined) items.set(id, href);
    if (local === "itemref" && idref !== undefined) spine.push(idref);
  });
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const hrefs = spine.flatMap((id) => items.get(id) ?? []);
  // Books that name a file twice show it once.
  return { spine: [...new Set(hrefs.map((href) => resolvePath(folder, href)))] };
}

/** The paths of what META-INF/encryption.xml says is encrypted; fonts are often, and readable books have no more. */
export function readEpubEncryption(xml: string): ReadonlySet<string> {
  const paths = new Set<string>();
  listen(xml, (name, attributes) => {
    if (localName(name) === "CipherReference") paths.add(resolvePath("", attributes["URI"] ?? ""));
  });
  return paths;
}

/** A document type declaration without entities is usual in old packages, and no entity is ever expanded. */
function listen(xml: string, open: (name: string, attributes: Attributes) => void): void {
  const listener = {
    open(name: string, attributes: Attributes) {
      open(name, attributes);
      return true;
    },
    close: () => undefined,
    text: () => undefined,
  };
  walkXml(xml, listener, true);
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** A relative address inside the archive as a path: percent signs decoded, `.` and `..` resolved, no fragment. */
export function resolvePath(folder: string, href: string): string {
  const bare = href.replace(/[?#].*$/s, "");
  const steps: string[] = [];
  for (const step of `${bare.startsWith("/") ? "" : folder}${decode(bare)}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
