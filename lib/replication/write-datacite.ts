import { licences, type PackageOptions } from "./package-options";

/**
 * What a repository asks of a data set, in the JSON of DataCite's metadata schema 4 (kernel-4). The repository gives the DOI and
 * fills in itself as publisher, which says ":tba" (to be announced) as the schema wants; without creators ":unav" (not available). Names
 * are as the members write them. Ends in LF.
 */
export function writeDatacite(options: PackageOptions, creators: readonly string[]): string {
  const { title, description, version, date, licence } = options;
  const named = creators.map((name) => ({ name, nameType: "Personal" }));
  const rights = licence && {
    rights: licences[licence].name,
    rightsUri: licences[licence].uri,
    rightsIdentifier: licence,
    rightsIdentifierScheme: "SPDX",
    schemeUri: "https://spdx.org/licenses/",
  };
  const metadata = {
    creators: named.length > 0 ? named : [{ name: ":unav" }],
    titles: [{ title }],
    publisher: { name: ":tba" },
    publicationYear: Number(date.slice(0, 4)),
    types: { resourceTypeGeneral: "Dataset", resourceType: "Replication package" },
    dates: [{ date, dateType: "Created" }],
    version,
    formats: ["text/csv", "text/html", "text/markdown", "text/plain"],
    ...(description !== "" && { descriptions: [{ description, descriptionType: "Abstract" }] }),
    ...(rights && { rightsList: [rights] }),
    schemaVersion: "http://datacite.org/schema/kernel-4",
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
