"use client";

import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import type { UnplacedView } from "@/lib/incoming/incoming-view";
import { countOf } from "@/lib/shared/count-of";
import { groupBy } from "@/lib/shared/group-by";
import classes from "./incoming.module.css";
import { RepairItem } from "./repair-item";
import { useRepairs } from "./use-repairs";

interface Props {
  projectId: string;
  initial: UnplacedView[];
}

/** Items that are shown at first; a file may leave thousands. */
const page = 50;

/** What files brought in and what found no place yet, by file. */
export function RepairList({ projectId, initial }: Props) {
  const { data: unplaced } = useQuery({
    ...api.incoming.listUnplaced.queryOptions({ input: { projectId } }),
    initialData: initial,
  });
  const { dismissAll } = useRepairs(projectId);
  const [shown, setShown] = useState(page);
  const files = groupBy(unplaced.slice(0, shown), ({ source }) => source);
  return (
    <section aria-labelledby="repair">
      <h2 id="repair" className={classes.head}>
        Waiting for a place{unplaced.length > 0 && ` (${unplaced.length.toLocaleString("en-US")})`}
      </h2>
      {unplaced.length === 0 ? (
        <Text>
          Nothing waits. Excerpts of a file whose words are not found in the documents are kept here, with
          their codes, until you place or dismiss them.
        </Text>
      ) : (
        [...files].map(([source, items]) => {
          const all = unplaced.filter((each) => each.source === source && each.mayChange);
          return (
            <section key={source} aria-label={`From ${source}`}>
              <Group justify="space-between" my="xs">
                <h3 className={classes.head}>From {source}</h3>
                {all.length > 1 && (
                  <Button variant="default" size="compact-sm" onClick={() => dismissAll(source, all)}>
                    Dismiss all {countOf(all.length, "excerpt")}
                  </Button>
                )}
              </Group>
              <ul className={classes.list}>
                {items.map((item) => (
                  <RepairItem key={item.id} projectId={projectId} item={item} />
                ))}
              </ul>
            </section>
          );
        })
      )}
      {unplaced.length > shown && (
        <Button variant="default" mt="md" onClick={() => setShown(shown + page)}>
          Show more
        </Button>
      )}
    </section>
  );
}
