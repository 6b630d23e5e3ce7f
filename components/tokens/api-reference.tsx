import Link from "next/link";
import { problemKinds } from "@/lib/api/rest/problem";
import type { ReferenceField, ReferenceGroup, ReferenceOperation } from "@/lib/api/rest/reference";
import { tokenScopes } from "@/lib/projects/token-scope";
import { tokenRule } from "@/lib/tokens/request-allowance";
import { scopeWords } from "@/lib/tokens/token-words";
import classes from "./api-reference.module.css";

/** All that programs can ask, by feature, from the document that they read themselves. */
export function ApiReference({ groups }: { groups: readonly ReferenceGroup[] }) {
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
        </ul>
      </nav>
      {groups.map(({ name, title, operations }) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>{title}</h2>
          {operations.map((operation) => (
            <Operation key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
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

function Operation({ operation }: { operation: ReferenceOperation }) {
  const { id, method, path, summary, scope, fields, example } = operation;
  return (
    <article aria-labelledby={id} className={classes.operation}>
      <h3 id={id}>{summary}</h3>
      <p className={classes.line}>
        <code>
          <strong>{method}</strong> {path}
        </code>{" "}
        <span className={classes.scope}>Scope: {scope}</span>
      </p>
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

const places: Readonly<Record<ReferenceField["place"], string>> = {
  path: "in the path",
  query: "in the address",
  header: "a header",
  body: "in the body",
};

const sayMore = ({ place, required, description }: ReferenceField): string =>
  `, ${places[place]}${required ? "" : ", may be left out"}${description === "" ? "" : `. ${description}`}`;
