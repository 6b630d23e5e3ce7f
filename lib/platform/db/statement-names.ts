import { randomUUID } from "node:crypto";

/** Statements that keep a name, at most: each takes the database some ten kilobytes a connection. */
const namedAtMost = 200;

/**
 * Names under which a connection prepares its statements, so that the database parses and plans each once, which is
 * more than half of the work of a small one. No two processes give the same name, and none is given again after
 * `renew`: the embedded database keeps the names of all connections together.
 */
export class StatementNames {
  private readonly process = randomUUID().slice(0, 8);
  private connection = 0;
  private names = new Map<string, string>();

  /** A new connection: what others have prepared is unknown to it. */
  renew(): void {
    this.connection += 1;
    this.names = new Map();
  }

  /** The statement's name; empty for one that is not to be prepared, as enough others are. */
  nameOf(statement: string): string {
    const known = this.names.get(statement);
    if (known !== undefined) return known;
    if (this.names.size >= namedAtMost) return "";
    const name = `${this.process}_${this.connection}_${this.names.size}`;
    this.names.set(statement, name);
    return name;
  }
}
