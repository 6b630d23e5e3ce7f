import { existsSync, readFileSync } from "node:fs";
import { XmlDocument, XsdValidator } from "libxml2-wasm";

const shared = new URL("../../../../../shared/refi-qda/", import.meta.url);

/** Whether the schemas are beside the checkout, or must be. */
export const hasSchemas = existsSync(shared) || process.env["EXCERPTA_REQUIRE_SHARED"] === "1";

/** A check of project files against Project.xsd; throws with what the schema does not allow. */
export function makeProjectValidator(): (xml: string) => void {
  const schema = XmlDocument.fromString(readFileSync(new URL("xsd/Project.xsd", shared), "utf8"));
  const validator = XsdValidator.fromDoc(schema);
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
  };
}
