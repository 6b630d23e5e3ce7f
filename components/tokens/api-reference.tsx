import Link from "next/link";
import { problemKinds } from "@/lib/api/rest/problem";
import type {
  ReferenceField,
  ReferenceGroup,
  ReferenceObject,
  ReferenceOperation,
} from "@/lib/api/rest/reference";
import { tokenScopes } from "@/lib/projects/token-scope";
import { tokenRule } from "@/lib/tokens/request-allowance";
import { scopeWords } from "@/lib/tokens/token-words";
import classes from "./api-reference.module.css";

/** All that programs can ask, by feature, from the document that they read themselves. */
export function ApiReference({
  groups,
  objects,
}: {
  groups: readonly ReferenceGroup[];
  objects: readonly ReferenceObject[];
}) {
  const names = new Set(objects.map(({ name }) => name));
  return (
    <div className={classes.reference}>
      <Introduction />
      <nav aria-label="Features">
        <ul className={classes.features}>
          {groups.map(({ name, title }) => (
            <li key={name}>
              <a href={`#${name}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href="#objects">What is answered</a>
          </li>
        </ul>
      </nav>
      {groups.map(({ name, title, operations }) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>{title}</h2>
          {operations.map((operation) => (
            <Operation key={operation.id} operation={operation} names={names} />
          ))}
        </section>
      ))}
      <section aria-labelledby="objects">
        <h2 id="objects">What is answered</h2>
        {objects.map((each) => (
          <AnsweredObject key={each.name} object={each} names={names} />
        ))}
      </section>
    </div>
  );
}

function Introduction() {
  return (
    <>
      <p>
        Programs ask with a token, which you make on <Link href="/account">your account’s page</Link>:{" "}
        <code>Authorization: Bearer exc_…</code>. They may what you may, as far as the token’s scope goes.
        What stands here is also one document for programs that make clients:{" "}
        <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).
      </p>
      <h2 id="scopes">Scopes</h2>
      <dl className={classes.words}>
        {tokenScopes.map((scope) => (
          <div key={scope}>
            <dt>
              <code>{scope}</code>
            </dt>
            <dd>{scopeWords[scope].may}</dd>
          </div>
        ))}
      </dl>
      <h2 id="rules">What holds for all</h2>
      <ul>
        <li>
          Reads are asked for by GET with an <code>ETag</code>: send it back as <code>If-None-Match</code>,
          and where nothing has changed 304 comes without a body. A list in the address is its name several
          times. Any read can be sent by POST as well, with its input as JSON.
        </li>
        <li>
          A change of a project with an <code>Idempotency-Key</code>, a UUID of yours, is done once however
          often it is sent. With another input the same key is refused (422). What is no change of a project’s
          content (new projects, invitations, imports) refuses the header.
        </li>
        <li>
          Lists that can be long come in parts: ask with <code>limit</code>, and for the next part with the{" "}
          <code>nextCursor</code> of the last as <code>cursor</code>, until it is null.
        </li>
        <li>
          What is answered stands with each, and what it is made of <a href="#objects">at the end</a>. A
          change of a project answers its <code>event</code>, which is null where nothing changed, and what
          came of it as <code>result</code>. Places in texts are counted in UTF-16 code units; a range does
          not hold the unit at its end. Answers may come to hold more than is said here: pass over what you do
          not know.
        </li>
        <li>
          A token may ask {tokenRule.most} times at once and {tokenRule.aMinute} times a minute. Beyond that
          429 comes with the seconds to wait in <code>Retry-After</code>.
        </li>
      </ul>
      <h2 id="problems">What can go wrong</h2>
      <p>
        Errors come as <code>application/problem+json</code> (RFC 9457). <code>detail</code> is a sentence for
        people, <code>code</code> is for programs, and <code>errors</code> says where an input is wrong.
      </p>
      <dl className={classes.words}>
        {Object.entries(problemKinds).map(([code, { status, title }]) => (
          <div key={code} id={`problem-${code}`}>
            <dt>
              {status} <code>{code}</code>
            </dt>
            <dd>{title}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Operation({ operation, names }: { operation: ReferenceOperation; names: Names }) {
  const { id, method, path, summary, scope, fields, answer, example } = operation;
  return (
    <article aria-labelledby={id} className={classes.operation}>
      <h3 id={id}>{summary}</h3>
      <p className={classes.line}>
        <code>
          <strong>{method}</strong> {path}
        </code>{" "}
        <span className={classes.scope}>Scope: {scope}</span>
      </p>
      {answer !== "" && (
        <p className={classes.line}>
          Answers: <TypeWords words={answer} names={names} />
        </p>
      )}
      <details>
        <summary>
          {fields.length === 0 ? "An example" : "What it is told, and an example"}
          <span className={classes.hidden}> of {id}</span>
        </summary>
        {fields.length > 0 && (
          <ul className={classes.fields}>
            {fields.map((field) => (
              <li key={`${field.place} ${field.name}`}>
                <code>{field.name}</code>: {field.type}
                <span className={classes.quiet}>{sayMore(field)}</span>
              </li>
            ))}
          </ul>
        )}
        <pre className={classes.example}>{example}</pre>
      </details>
    </article>
  );
}

/** The names of objects that stand on the page. */
type Names = ReadonlySet<string>;

function AnsweredObject({
  object: { name, type, members },
  names,
}: {
  object: ReferenceObject;
  names: Names;
}) {
  return (
    <article aria-labelledby={`object-${name}`} className={classes.operation}>
      <h3 id={`object-${name}`}>{name}</h3>
      {type !== "" && (
        <p className={classes.line}>
          <TypeWords words={type} names={names} />
        </p>
      )}
      {members.length > 0 && (
        <ul className={classes.fields}>
          {members.map((member) => (
            <li key={member.name}>
              <code>{member.name}</code>: <TypeWords words={member.type} names={names} />
              {!member.required && <span className={classes.quiet}>, may be left out</span>}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** What a value is, objects that have names as ways to them. */
const TypeWords = ({ words, names }: { words: string; names: Names }) =>
  words.split(/(\b[A-Z]\w+)/).map((part, at) =>
    names.has(part) ? (
      <a key={at} href={`#object-${part}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );

const places: Readonly<Record<ReferenceField["place"], string>> = {
  path: "in the path",
  query: "in the address",
  header: "a header",
  body: "in the body",
};

const sayMore = ({ place, required, description }: ReferenceField): string =>
  `, ${places[place]}${required ? "" : ", may be left out"}${description === "" ? "" : `. ${description}`}`;
