/** A word of a cloud and how often it stands in the texts. */
export interface CloudWord {
  readonly word: string;
  readonly count: number;
}

/** Where a word stands: its middle, in pixels from the top left, and the size of its letters. */
export interface PlacedWord extends CloudWord {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const [smallest, largest] = [12, 56];
/** Pixels of the spiral between two tries, and of room around a word. */
const [step, room] = [4, 3];

/** Pixels that a word takes at most in letters of a size: of any usual font, the widest letters are nearly as wide as high. */
export const widthOf = (word: string, size: number): number => {
  let units = 0;
  for (const letter of word)
    units += /[mwMW\p{Lo}]/u.test(letter) ? 0.95 : /[iljtfr'\-. ]/u.test(letter) ? 0.42 : 0.62;
  return units * size;
};

/**
 * Places words in a picture so that none covers another: the greatest in the middle, each next one on a spiral around it, at the
 * first place where there is room. The area of letters goes with the count, from the rarest of them to the most frequent. Words
 * for which there is no room are left out. The same words come to stand in the same places.
 */
export function layOutCloud(words: readonly CloudWord[], width: number, height: number): PlacedWord[] {
  const counts = words.map(({ count }) => count);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const sizeOf = (count: number) =>
    most === least
      ? (smallest + largest) / 2
      : Math.sqrt(smallest ** 2 + ((largest ** 2 - smallest ** 2) * (count - least)) / (most - least));
  const taken: Box[] = [];
  const placed: PlacedWord[] = [];
  for (const each of [...words].sort((a, b) => b.count - a.count)) {
    const full = sizeOf(each.count);
    const size = Math.min(full, (full * (width - 2 * room)) / widthOf(each.word, full));
    const found = findRoom(widthOf(each.word, size), size * 1.2, width, height, taken);
    if (found === null) continue;
    taken.push(found.box);
    placed.push({ ...each, size, x: found.x, y: found.y });
  }
  return placed;
}

function findRoom(across: number, high: number, width: number, height: number, taken: readonly Box[]) {
  const furthest = Math.hypot(width, height) / 2;
  for (let angle = 0, radius = 0; radius < furthest; angle += step / Math.max(radius, step)) {
    radius = (step * angle) / Math.PI;
    // As wide as the picture is for its height.
    const x = width / 2 + radius * Math.cos(angle) * Math.min(2, width / height);
    const y = height / 2 + radius * Math.sin(angle);
    const box = {
      left: x - across / 2 - room,
      right: x + across / 2 + room,
      top: y - high / 2,
      bottom: y + high / 2,
    };
    const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    if (inside && !taken.some((other) => overlap(box, other))) return { x, y, box };
  }
  return null;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
