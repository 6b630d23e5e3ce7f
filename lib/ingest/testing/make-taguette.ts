import { rmSync } from "node:fs";
import sqlite from "node-sqlite3-wasm";

interface Given {
  readonly projects?: readonly string[];
  /** HTML of each. */
  readonly documents?: readonly string[];
  readonly tags?: readonly string[];
  /** Document from 1, bytes, tags from 1. */
  readonly highlights?: readonly (readonly [
    document: number,
    start: number,
    end: number,
    tags: readonly number[],
  ])[];
  /** Logins of who made each highlight, in their order; one that is left out told nobody. */
  readonly makers?: readonly string[];
}

const day = "2024-06-21 18:14:58.622705";

/** Writes a database with the tables of Taguette that are read. */
export function makeTaguette(
  file: string,
  { projects = ["Study"], documents = [], tags = [], highlights = [], makers = [] }: Given,
): void {
  rmSync(file, { force: true });
  const database = new sqlite.Database(file);
  database.exec(`
    CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT, description TEXT, created DATETIME);
    CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, filename TEXT, created DATETIME,
      project_id INTEGER, text_direction TEXT, contents TEXT);
    CREATE TABLE commands (id INTEGER PRIMARY KEY, date DATETIME, user_login TEXT, project_id INTEGER,
      document_id INTEGER, payload TEXT);
    CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path TEXT, description TEXT);
    CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER,
      snippet TEXT);
    CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
  `);
  projects.forEach((name, at) =>
    database.run("INSERT INTO projects VALUES (?, ?, 'About it', ?)", [at + 1, name, day]),
  );
  documents.forEach((html, at) =>
    database.run("INSERT INTO documents VALUES (?, ?, '', 'a.pdf', ?, 1, 'LEFT_TO_RIGHT', ?)", [
      ...[at + 1, `Interview ${at + 1}`, day, html],
    ]),
  );
  tags.forEach((path, at) =>
    database.run("INSERT INTO tags VALUES (?, 1, ?, 'What it means')", [at + 1, path]),
  );
  highlights.forEach(([document, start, end, tagIds], at) => {
    database.run("INSERT INTO highlights VALUES (?, ?, ?, ?, '')", [at + 1, document, start, end]);
    for (const tag of tagIds) database.run("INSERT INTO highlight_tags VALUES (?, ?)", [at + 1, tag]);
  });
  makers.forEach((login, at) =>
    database.run("INSERT INTO commands VALUES (NULL, ?, ?, 1, 1, ?)", [
      ...[day, login, JSON.stringify({ type: "highlight_add", highlight_id: at + 1 })],
    ]),
  );
  database.close();
}
