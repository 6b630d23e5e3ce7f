"use client";

import { Anchor, ActionIcon, VisuallyHidden } from "@mantine/core";
import { IconBolt, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { PointedLink } from "@/components/shell/pointed-link";
import { api } from "@/lib/api/client";
import { writeAddress } from "@/lib/analysis/excerpts-address";
import { writeQueryAddress } from "@/lib/queries/query-address";
import { countOf } from "@/lib/shared/count-of";
import classes from "./smart-code-list.module.css";
import { useSmartCodes } from "./use-smart-codes";

interface Props {
  projectId: string;
  /** The one that is shown beside the list. */
  chosenId?: string | undefined;
  /** Whether it is said what smart codes are where there are none. */
  explained?: boolean;
}

/** The smart codes among the codes: how many passages each finds now, with the way to these and to what it asks. */
export function SmartCodeList({ projectId, chosenId, explained = false }: Props) {
  const smart = useSmartCodes(projectId);
  const { data: counts } = useQuery({
    ...api.queries.countSmart.queryOptions({ input: { projectId } }),
    enabled: smart.length > 0,
  });
  if (smart.length === 0 && !explained) return null;
  return (
    <section className={classes.section} aria-label="Smart codes">
      <h2>Smart codes</h2>
      {smart.length === 0 && (
        <p className={classes.hint}>
          A smart code is a saved query that stands among the codes. It finds its passages anew whenever they
          are looked at, and is never applied by hand.{" "}
          <Anchor component={Link} href={`/projects/${projectId}/queries`} inherit underline="always">
            Make a query
          </Anchor>
          , save it, and choose “Show among the codes” from its menu.
        </p>
      )}
      <ul className={classes.list}>
        {smart.map(({ id, name, spec }) => {
          const excerpts = writeAddress({ codeId: null, withSubCodes: true, queryId: id });
          const definition = writeQueryAddress({ query: spec, savedId: id });
          const count = counts?.[id];
          return (
            <li key={id} className={classes.line}>
              <PointedLink
                className={classes.name}
                href={`/projects/${projectId}/excerpts?${excerpts.toString()}`}
                aria-current={id === chosenId || undefined}
              >
                <IconBolt size={15} className={classes.mark} aria-label="Smart code" />
                {name}
                {count !== undefined && (
                  <span className={classes.count}>
                    <span aria-hidden>{count.toLocaleString("en-US")}</span>
                    <VisuallyHidden>, {countOf(count, "passage")}</VisuallyHidden>
                  </span>
                )}
              </PointedLink>
              <ActionIcon
                component={Link}
                href={`/projects/${projectId}/queries?${definition.toString()}`}
                variant="subtle"
                color="gray"
                aria-label={`What “${name}” asks`}
                title="What it asks"
              >
                <IconPencil size={15} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
