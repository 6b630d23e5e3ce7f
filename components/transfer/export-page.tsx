"use client";

import { Alert, Anchor, Button, Checkbox, Group, List, Radio, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { Page } from "@/components/shell/page";
import type { PositionProfile } from "@/lib/exchange/refi-qda/count-positions";
import type { ExportReport } from "@/lib/transfer/export-report";
import type { TidyShape } from "@/lib/transfer/tidy-sheets";
import { CodedTexts } from "./coded-texts";
import { NamesChoice } from "./names-choice";
import { PackageForm } from "./package-form";
import classes from "./export-page.module.css";

const profiles: readonly { value: PositionProfile; label: string; description: string }[] = [
  {
    value: "standard",
    label: "ATLAS.ti, QualCoder, Dedoose and others",
    description: "Positions as the standard says: one for each character, emoji included.",
  },
  {
    value: "nvivo",
    label: "NVivo",
    description: "NVivo counts an emoji as two; positions are written for it.",
  },
  {
    value: "maxqda",
    label: "MAXQDA",
    description: "Lines end as on Windows, and count as one.",
  },
];

const tidyFiles: readonly { shape: TidyShape; format: "csv" | "xlsx"; label: string }[] = [
  { shape: "codings", format: "csv", label: "Codings (.csv)" },
  { shape: "codings", format: "xlsx", label: "Codings (.xlsx)" },
  { shape: "passages", format: "csv", label: "Passages by codes (.csv)" },
  { shape: "passages", format: "xlsx", label: "Passages by codes (.xlsx)" },
];

const ways = [
  ["archive", "For another program"],
  ["data", "For statistics"],
  ["texts", "Documents with their codings"],
  ["package", "For a repository"],
] as const;

interface Props {
  projectId: string;
  report: ExportReport;
  documents: readonly { readonly id: string; readonly title: string }[];
  /** Whose codings one sees. */
  coders: readonly { readonly id: string; readonly name: string }[];
  /** Whether the project has names to replace. */
  hasNames: boolean;
  projectName: string;
  /** The day it is now, as "2026-05-31". */
  today: string;
  members: readonly { readonly userId: string; readonly name: string }[];
}

/** Takes the whole project out in the exchange format, and says beforehand what that carries and what it cannot. */
export function ExportPage(props: Props) {
  const { projectId, report, documents, coders, hasNames, projectName, members, today } = props;
  const [profile, setProfile] = useState<PositionProfile>("standard");
  const [side, setSide] = useState(report.mayBeside);
  const [replaced, setReplaced] = useState(false);
  const names = (
    <NamesChoice projectId={projectId} hasNames={hasNames} checked={replaced} onChange={setReplaced} />
  );
  const also = hasNames && replaced ? "&pseudonyms=1" : "";
  const beside = side ? report.lost.filter((each) => each.beside) : [];
  const lost = side ? report.lost.filter((each) => !each.beside) : report.lost;
  return (
    <Page title="Export the project">
      <nav aria-label="Ways to export" className={classes.ways}>
        {ways.map(([id, label]) => (
          <Anchor key={id} href={`#${id}`} underline="always">
            {label}
          </Anchor>
        ))}
      </nav>
      <div className={classes.columns}>
        <section aria-labelledby="archive">
          <h2 id="archive" className={classes.head}>
            For another program
          </h2>
          <Text className={classes.text}>
            One file (.qdpx) in the format REFI-QDA, which NVivo, ATLAS.ti, MAXQDA, QualCoder, Dedoose and
            others open. It holds the documents, the codebook and what everybody coded whose work you see.
          </Text>
          <Radio.Group
            value={profile}
            onChange={(value) => setProfile(value)}
            label="Which program is it for?"
            description="Programs count places in a text in different ways; the wrong way shifts passages."
          >
            <Stack gap="xs" mt="xs">
              {profiles.map(({ value, label, description }) => (
                <Radio key={value} value={value} label={label} description={description} />
              ))}
            </Stack>
          </Radio.Group>
          {report.mayBeside ? (
            <Checkbox
              mt="md"
              checked={side}
              onChange={({ currentTarget }) => setSide(currentTarget.checked)}
              label="Add what only Excerpta reads"
              description="A side file that brings the same project back into Excerpta: with rounds, decisions, tables, the history and the original files, and with what was deleted, but for documents. Other programs pass it over. Accounts stay here: layers keep their names, and codes who made them, but who wrote a memo or comment, or decided, is not said. Leave it out of what you publish."
            />
          ) : (
            <Text className={classes.text} mt="md">
              You do not see everybody’s work at present, so the side file that would bring the whole project
              back into Excerpta is left out.
            </Text>
          )}
          <Button
            component="a"
            mt="md"
            href={`/api/projects/${projectId}/export?profile=${profile}${side ? "" : "&side=0"}`}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Export as .qdpx
          </Button>
          <h2 id="data" className={classes.head}>
            For statistics
          </h2>
          <Text className={classes.text}>
            Tables as R, Python and SPSS like them. A row is one code that one coder gave to one passage; or
            one passage as one coder coded it, with a column of 0 and 1 for each code.
          </Text>
          {names}
          <Group gap="xs" mt="sm">
            {tidyFiles.map(({ shape, format, label }) => (
              <Button
                key={label}
                component="a"
                variant="default"
                href={`/api/projects/${projectId}/export/data?shape=${shape}&format=${format}${also}`}
                download
              >
                {label}
              </Button>
            ))}
          </Group>
          <h2 id="annotations" className={classes.head}>
            For programs that annotate
          </h2>
          <Text className={classes.text}>
            Each coding as a W3C Web Annotation (JSON-LD), with its words, its place and its code. Areas of
            pages are left out.
          </Text>
          {names}
          <Button
            component="a"
            mt="sm"
            variant="default"
            href={`/api/projects/${projectId}/export/annotations${also.replace("&", "?")}`}
            download
          >
            Web Annotations (.jsonld)
          </Button>
        </section>
        <section aria-labelledby="carried">
          <h2 id="carried" className={classes.head}>
            What goes out
          </h2>
          {report.carried.length === 0 ? (
            <Text className={classes.text}>
              Nothing yet: the project is empty. The file will hold its name alone.
            </Text>
          ) : (
            <List size="sm" aria-labelledby="carried">
              {report.carried.map((what) => (
                <List.Item key={what}>{what}</List.Item>
              ))}
            </List>
          )}
          {beside.length > 0 && (
            <>
              <h2 id="beside" className={classes.head}>
                What only Excerpta reads
              </h2>
              <List size="sm" aria-labelledby="beside">
                {beside.map(({ what, why }) => (
                  <List.Item key={what + why}>{what}</List.Item>
                ))}
              </List>
            </>
          )}
          <h2 id="lost" className={classes.head}>
            What the format cannot carry
          </h2>
          {lost.length === 0 ? (
            <Text className={classes.text}>
              {beside.length === 0 ? "Nothing is left behind." : "Nothing but what only Excerpta reads."}
            </Text>
          ) : (
            <Alert color="yellow" variant="light" p="sm" role="note">
              <dl className={classes.losses}>
                {lost.map(({ what, why }) => (
                  <div key={what + why}>
                    <dt>{what}</dt>
                    <dd>{why}</dd>
                  </div>
                ))}
              </dl>
            </Alert>
          )}
        </section>
      </div>
      <section aria-labelledby="texts">
        <h2 id="texts" className={classes.head}>
          Documents with their codings
        </h2>
        <CodedTexts projectId={projectId} documents={documents} coders={coders} also={also}>
          {names}
        </CodedTexts>
      </section>
      <section aria-labelledby="package">
        <h2 id="package" className={classes.head}>
          For a repository
        </h2>
        {report.mayBeside ? (
          <PackageForm {...{ projectId, projectName, members, today, replaced: also !== "" }}>
            {names}
          </PackageForm>
        ) : (
          <Text className={classes.text}>
            A replication package holds everybody’s work, which you do not see at present. Ask a lead to make
            it, or come back when your blind round is closed.
          </Text>
        )}
      </section>
    </Page>
  );
}
