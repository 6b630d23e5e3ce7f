import {
  Fragment,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import type { Awareness } from "y-protocols/awareness";
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromJSON,
  createRelativePositionFromTypeIndex,
} from "yjs";
import type * as Y from "yjs";
import classes from "./texts.module.css";

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  shared: Y.Text;
  awareness: Awareness;
  /** What the field shows. */
  value: string;
}

interface ShownCaret {
  readonly clientId: number;
  readonly name: string;
  readonly color: string;
  /** UTF-16 offset in the text. */
  readonly at: number;
}

/** The carets of the others in a plain field, which itself shows one's own only; and tells the others of that. */
export function FieldCarets({ field, shared, awareness, value }: Props) {
  const overlay = useRef<HTMLDivElement>(null);
  const read = () => JSON.stringify(readCarets(awareness, shared));
  const watch = (tell: () => void) => {
    awareness.on("change", tell);
    shared.observe(tell);
    return () => {
      awareness.off("change", tell);
      shared.unobserve(tell);
    };
  };
  const found = useSyncExternalStore(watch, read, () => "[]");
  const carets = useMemo(() => JSON.parse(found) as ShownCaret[], [found]);
  useTellOwn(field, shared, awareness);
  useLayoutEffect(() => {
    const [shown, text] = [overlay.current, field.current];
    if (shown === null || text === null) return;
    const lay = () => layOver(shown, text);
    lay();
    const resized = new ResizeObserver(lay);
    resized.observe(text);
    text.addEventListener("scroll", lay);
    return () => {
      resized.disconnect();
      text.removeEventListener("scroll", lay);
    };
  }, [field, value]);
  return (
    <div className={classes.over} aria-hidden>
      <div ref={overlay} className={classes.same}>
        {carets.map(({ clientId, name, color, at }, index) => (
          <Fragment key={clientId}>
            {value.slice(carets[index - 1]?.at ?? 0, at)}
            <span className={classes.caret} style={{ borderColor: color }}>
              {"\u2060"}
              <span className={classes.name} style={{ backgroundColor: color }}>
                {name}
              </span>
              {"\u2060"}
            </span>
          </Fragment>
        ))}
        {value.slice(carets.at(-1)?.at ?? 0)}
      </div>
    </div>
  );
}

/** Lays text over that of a field, letter on letter. */
function layOver(overlay: HTMLElement, field: HTMLTextAreaElement): void {
  const { font, letterSpacing, padding, borderWidth, textAlign, tabSize, direction } =
    getComputedStyle(field);
  Object.assign(overlay.style, { font, letterSpacing, padding, borderWidth, textAlign, tabSize, direction });
  // As wide as the field without its scroll bar.
  overlay.style.width = `${field.clientWidth + bordersOf(field)}px`;
  overlay.style.transform = `translateY(${-field.scrollTop}px)`;
}

function bordersOf(field: HTMLElement): number {
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(field);
  return parseFloat(borderLeftWidth) + parseFloat(borderRightWidth);
}

/** Tells the others where one's own caret is, as it moves. */
function useTellOwn(
  field: RefObject<HTMLTextAreaElement | null>,
  shared: Y.Text,
  awareness: Awareness,
): void {
  useEffect(() => {
    const tell = () => {
      const text = field.current;
      if (text === null || document.activeElement !== text) return;
      const placeOf = (at: number) =>
        createRelativePositionFromTypeIndex(shared, Math.min(at, shared.length));
      const isBackwards = text.selectionDirection === "backward";
      const [start, end] = [placeOf(text.selectionStart), placeOf(text.selectionEnd)];
      awareness.setLocalStateField("cursor", {
        anchor: isBackwards ? end : start,
        head: isBackwards ? start : end,
      });
    };
    tell();
    document.addEventListener("selectionchange", tell);
    return () => document.removeEventListener("selectionchange", tell);
  }, [field, shared, awareness]);
}

/** Where the others' carets are, in the order of the text. */
function readCarets({ clientID, states }: Awareness, shared: Y.Text): ShownCaret[] {
  const carets = [...states].flatMap(([clientId, state]): ShownCaret[] => {
    const { user, cursor } = state as {
      readonly user?: { readonly name: string; readonly color: string };
      readonly cursor?: { readonly head: unknown } | null;
    };
    if (clientId === clientID || user === undefined || !cursor || shared.doc === null) return [];
    const place = createRelativePositionFromJSON(cursor.head);
    const found = createAbsolutePositionFromRelativePosition(place, shared.doc);
    return found?.type === shared ? [{ clientId, ...user, at: found.index }] : [];
  });
  return carets.sort((a, b) => a.at - b.at || a.clientId - b.clientId);
}
