"use client";

import { Select, NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { PointedLink } from "@/components/shell/pointed-link";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { SetupBox, SetupField } from "@/components/tables/setup-box";
import { api } from "@/lib/api/client";
import { colorOf } from "@/lib/pictures/color-of";
import { type Course, cellSpan, toCourseSheet } from "@/lib/pictures/course";
import { drawCodeline, listStretches } from "@/lib/pictures/draw-codeline";
import { drawPortrait } from "@/lib/pictures/draw-portrait";
import type { Look } from "@/lib/pictures/look";
import { meetingOf } from "@/lib/pictures/passages-of";
import { type CourseSpec, scopeOf } from "@/lib/pictures/picture";
import { mostRows } from "@/lib/pictures/rows";
import { describeAxisGap } from "@/lib/tables/edit-spec";
import { sayShare } from "@/lib/tables/say-share";
import { CodesField } from "./codes-field";
import { PictureFrame } from "./picture-frame";
import type { PictureProps } from "./picture-props";
import { PictureResult, Said } from "./picture-result";
import { CountButton, PictureTable } from "./picture-table";

/** Where codes stand in one document, from its first to its last character. */
export function CoursePicture(props: PictureProps<CourseSpec>) {
  const { projectId, tree, filters, spec, onChange } = props;
  const { documentId, rows } = spec;
  const document = filters.documents.find(({ id }) => id === documentId);
  const gap = document
    ? describeAxisGap(rows, "rows")
    : "Choose a document. The picture shows from its beginning to its end what is coded where.";
  const query = useQuery({
    ...api.pictures.getCourse.queryOptions({
      input: { projectId, documentId, rows, ...scopeOf(spec), documentIds: undefined },
    }),
    ...{ placeholderData: keepPreviousData, enabled: gap === null, retry: false },
  });
  return (
    <>
      <SetupBox
        filters={filters}
        scope={spec}
        onChange={(scope) => onChange({ ...spec, ...scope })}
        ofDocument
      >
        <SetupField legend="Document">
          <Select
            aria-label="Which document"
            placeholder={
              filters.documents.length === 0 ? "The project has no documents yet" : "Choose a document"
            }
            searchable
            allowDeselect={false}
            data={filters.documents.map(({ id, title }) => ({ value: id, label: title }))}
            value={document?.id ?? null}
            onChange={(id) => id !== null && onChange({ ...spec, documentId: id })}
          />
          {spec.kind === "codeline" && (
            <NativeSelect
              label="Scale"
              data={[
                { value: "percent", label: "Percent of the text" },
                { value: "characters", label: "Characters" },
              ]}
              value={spec.scale}
              onChange={(event) =>
                onChange({
                  ...spec,
                  scale: event.currentTarget.value === "characters" ? "characters" : "percent",
                })
              }
            />
          )}
        </SetupField>
        <CodesField
          {...{ tree, filters }}
          legend="Codes"
          label="Which codes"
          axis={rows}
          onChange={(next) => onChange({ ...spec, rows: next })}
        />
      </SetupBox>
      <PictureResult gap={gap} query={query}>
        {(course) => <Strips {...props} course={course} title={document?.title ?? ""} />}
      </PictureResult>
    </>
  );
}

function Strips({
  projectId,
  tree,
  spec,
  onPassages,
  course,
  title: documentTitle,
}: PictureProps<CourseSpec> & { course: Course; title: string }) {
  const { kind, documentId, scale } = spec;
  const router = useRouter();
  const used = useMemo(() => course.rows.filter(({ passages }) => passages > 0), [course]);
  const lines = useMemo(() => ({ ...course, rows: used.slice(0, mostRows) }), [course, used]);
  const draw = useMemo(
    () => (look: Look) =>
      kind === "portrait"
        ? drawPortrait(course, colorOf(tree), look)
        : drawCodeline(lines, scale, colorOf(tree), look),
    [kind, course, lines, scale, tree],
  );
  if (used.length === 0)
    return (
      <Said>
        Nothing in this document is coded with these codes, as far as it counts here. Choose other codes,
        coders or another document.
      </Said>
    );
  const title = `${kind === "portrait" ? "Portrait" : "Codeline"} of ${documentTitle}`;
  const hrefOf = (start: number, end: number) =>
    `/projects/${projectId}/documents/${documentId}?at=${start}-${end}`;
  const press = (at: number) => {
    const place = kind === "portrait" ? cellSpan(course, at) : listStretches(lines)[at];
    if (place) router.push(hrefOf(place.start, place.end));
  };
  const words =
    kind === "portrait"
      ? `The text from its first to its last character in ${course.cells.length} cells of the same length, line by line. Each has the colour and the number of the code that most of it is coded with; a cell of which more is not coded is empty.`
      : "The text from its first to its last character, from left to right; a line a code, coloured where its passages stand.";
  return (
    <PictureFrame
      title={title}
      description={`${words} A code counts with its sub-codes. Press a place to read there.${
        kind === "codeline" && used.length > lines.rows.length
          ? ` Drawn are the first ${mostRows} of ${used.length} codes.`
          : ""
      }`}
      draw={draw}
      sheet={() => toCourseSheet(course, title)}
      onPoint={press}
      table={
        <PictureTable
          caption={title}
          columns={["Code", "Passages", "Characters", "Share of the text", "First passage"]}
          rows={used.map(({ id, heading, passages, characters, first, spans: [span] }) => ({
            ...{ id, name: heading },
            cells: [
              <CountButton
                key="passages"
                count={passages}
                of={`${heading}, ${documentTitle}`}
                onOpen={() =>
                  onPassages({
                    spec: meetingOf(id, id, { ...spec, documentIds: [documentId] }),
                    cell: { rowId: id, columnId: id, where: `${heading}, ${documentTitle}` },
                  })
                }
              />,
              characters.toLocaleString("en-US"),
              course.length === 0 ? "–" : sayShare(characters / course.length),
              first === null || !span ? (
                "On a page"
              ) : (
                <PointedLink
                  key="first"
                  href={hrefOf(first, span[1])}
                  aria-label={`Read the first passage of ${heading}`}
                >
                  at {sayShare(first / course.length)}
                </PointedLink>
              ),
            ],
          }))}
        />
      }
    />
  );
}
