"use client";

import {
  ActionIcon,
  Button,
  Popover,
  SegmentedControl,
  Slider,
  Stack,
  Switch,
  Text,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from "@mantine/core";
import { IconTypography } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { displaySteps, firstDisplay } from "./display-settings";
import type { Naming } from "@/components/pseudonyms/use-naming";
import type { Display } from "./use-display-settings";

interface Props {
  display: Display;
  naming: Naming;
  /** Pages look as they were printed: type and lines are for the text alone. */
  ofText: boolean;
  /** Where the focus goes when it closes. */
  onClose: () => void;
}

/** How the text looks and what of it is told. */
export function DisplayPopover({ display, naming, ofText, onClose }: Props) {
  const { settings, change, reset } = display;
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  /** Unless one went on to something else meanwhile. */
  const goBack = () => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === button.current) onClose();
  };
  const changed = Object.entries(firstDisplay).some(
    ([name, value]) => settings[name as keyof typeof settings] !== value,
  );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      onExitTransitionEnd={goBack}
      position="bottom-end"
      width={300}
      trapFocus
      shadow="md"
    >
      <Tooltip label="Display" disabled={opened}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Display"
            ref={button}
            onClick={() => setOpened(!opened)}
          >
            <IconTypography size={18} stroke={1.5} />
          </ActionIcon>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown aria-label="Display">
        <Stack gap="sm">
          <LookControl display={display} withSepia={ofText} />
          {ofText && <TypeControls display={display} />}
          {naming.offered && (
            <Switch
              label="Show pseudonyms"
              description="In the text, in titles and where the text is quoted, names are shown as the project’s list replaces them."
              checked={naming.on}
              onChange={(event) => naming.set(event.currentTarget.checked)}
            />
          )}
          <Switch
            label="Patterns as well as colours"
            checked={settings.patterns}
            onChange={(event) => change({ patterns: event.currentTarget.checked })}
          />
          <Switch
            label="Announce passages while reading"
            description="For screen readers. Left off, you hear what is coded when you ask for it."
            checked={settings.announcing}
            onChange={(event) => change({ announcing: event.currentTarget.checked })}
          />
          <Switch
            label="In focus mode, dim all but one paragraph"
            checked={settings.dimming}
            onChange={(event) => change({ dimming: event.currentTarget.checked })}
          />
          {changed && (
            <Button variant="default" size="xs" onClick={reset}>
              As it was at first
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Light and dark are those of the whole application; sepia is the light one with another ground for the text. */
function LookControl({ display, withSepia }: { display: Display; withSepia: boolean }) {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const sepia = withSepia && display.settings.sepia;
  const choose = (look: string) => {
    setColorScheme(look === "dark" ? "dark" : "light");
    if (look !== "dark") display.change({ sepia: look === "sepia" });
  };
  const looks = [
    { value: "light", label: "Light" },
    ...(withSepia ? [{ value: "sepia", label: "Sepia" }] : []),
    { value: "dark", label: "Dark" },
  ];
  return (
    <SegmentedControl
      aria-label="Look"
      fullWidth
      value={scheme === "dark" ? "dark" : sepia ? "sepia" : "light"}
      onChange={choose}
      data={looks}
    />
  );
}

function TypeControls({ display: { settings, change } }: { display: Display }) {
  return (
    <>
      <SegmentedControl
        aria-label="Typeface"
        fullWidth
        value={settings.face}
        onChange={(face) => change({ face: face === "sans" ? "sans" : "serif" })}
        data={[
          { value: "serif", label: "Serif" },
          { value: "sans", label: "Sans serif" },
        ]}
      />
      <Measure
        name="Text size"
        value={settings.size}
        steps={displaySteps.size}
        unit="px"
        onChange={(size) => change({ size })}
      />
      <Measure
        name="Line width"
        value={settings.width}
        steps={displaySteps.width}
        unit="rem"
        onChange={(width) => change({ width })}
      />
      <Measure
        name="Line spacing"
        value={settings.spacing}
        steps={displaySteps.spacing}
        unit="%"
        onChange={(spacing) => change({ spacing })}
      />
    </>
  );
}

interface MeasureProps {
  name: string;
  value: number;
  steps: readonly [number, number, number];
  unit: string;
  onChange: (value: number) => void;
}

function Measure({ name, value, steps: [min, max, step], unit, onChange }: MeasureProps) {
  const id = useId();
  return (
    <div>
      <Text size="sm" id={id}>
        {name}: {value} {unit}
      </Text>
      <Slider
        thumbLabel={name}
        aria-labelledby={id}
        label={null}
        min={min}
        max={max}
        step={step}
        value={value}
        thumbSize={24}
        onChange={onChange}
      />
    </div>
  );
}
