"use client";

import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useMay } from "@/components/shell/use-may";
import type { BulkRule } from "@/lib/adjudication/bulk-rule";
import type { DifferencesAddress } from "@/lib/adjudication/differences-address";
import { RuleDialog } from "./rule-dialog";

interface Props {
  projectId: string;
  address: DifferencesAddress;
}

/** What is settled in many places at once. */
export function RuleMenu({ projectId, address }: Props) {
  const may = useMay("decision.write");
  const [rule, setRule] = useState<BulkRule["kind"] | null>(null);
  if (!may) return null;
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            Settle many
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setRule("agreed")}>Accept all where they agree …</Menu.Item>
          <Menu.Item onClick={() => setRule("union")}>Unite boundaries that overlap enough …</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {rule !== null && (
        <RuleDialog projectId={projectId} address={address} kind={rule} onClose={() => setRule(null)} />
      )}
    </>
  );
}
