"use client";

import { Button, Menu } from "@mantine/core";
import { IconTags } from "@tabler/icons-react";
import { useState } from "react";
import { type PaletteChoice, QuickCode } from "@/components/coding/quick-code";
import type { ReaderState } from "@/components/reader/use-reader";
import { placesLimit } from "@/lib/coding/limits";
import { countOf } from "@/lib/shared/count-of";
import type { Hit } from "@/lib/text/find-text";
import { type HitStretch, stretchHits } from "@/lib/text/stretch-hits";
import { useCodePlaces } from "./use-code-places";

interface Props {
  reader: ReaderState;
  hits: readonly Hit[];
}

const stretches: readonly (readonly [stretch: HitStretch, label: string, unit: string])[] = [
  ["hit", "Each hit", "hit"],
  ["sentence", "The sentence of each hit", "sentence"],
  ["paragraph", "The paragraph of each hit", "paragraph"],
];

/** Codes all hits in one step: the words found, or the sentences or paragraphs they stand in. */
export function CodeHits({ reader, hits }: Props) {
  const [asked, setAsked] = useState<{ readonly places: readonly Hit[]; readonly unit: string } | null>(null);
  const { codePlaces, saving } = useCodePlaces(reader);
  const tooMany = hits.length > placesLimit;
  const choose = ({ codeIds }: PaletteChoice) => {
    const codeId = codeIds[0];
    if (asked !== null && codeId !== undefined) void codePlaces(asked.places, codeId);
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            loading={saving}
            disabled={tooMany || hits.length === 0}
            title={
              tooMany ? `Too many at once: find at most ${placesLimit.toLocaleString("en-US")}` : undefined
            }
            leftSection={<IconTags size={14} aria-hidden />}
          >
            Code all hits
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stretches.map(([stretch, label, unit]) => (
            <Menu.Item
              key={stretch}
              onClick={() => setAsked({ places: stretchHits(reader.document, hits, stretch), unit })}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <QuickCode
          title={`Code ${countOf(asked.places.length, asked.unit)}`}
          choices={reader.choices}
          recentIds={reader.recentIds}
          suggestions={[]}
          inVivo=""
          mayCreate={false}
          several={false}
          withMemo={false}
          onChoose={choose}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
