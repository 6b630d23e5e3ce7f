/** Thrown where an archive or one of its XML parts cannot be read; each reader says it of its own format. */
export class BrokenPart extends Error {
  constructor(what: string) {
    super(what);
    this.name = "BrokenPart";
  }
}
