import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { PICTURES } from "./browser";

/** Where the pictures are kept that pages are compared with. */
const KEPT = new URL("./kept/", import.meta.url).pathname;
const UPDATE = process.env.UPDATE_PICTURES === "1";
/** Colours are kept in so many steps for each of red, green and blue, which makes a file a third as large. */
const STEP = 17;
/** How far a colour may be off, from 0 to 1: edges of letters differ between versions of a browser. */
const TOLERANCE = 0.12;
/** The part of the points that may be off further. */
const MOST = 0.001;

/** A picture of half the width and height, in few colours. */
export function compact(picture: Buffer): PNG {
  const from = PNG.sync.read(picture);
  const to = new PNG({ width: from.width >> 1, height: from.height >> 1 });
  for (let y = 0; y < to.height; y++) {
    for (let x = 0; x < to.width; x++) {
      const at = (y * to.width + x) * 4;
      const first = (y * 2 * from.width + x * 2) * 4;
      const square = [first, first + 4, first + from.width * 4, first + from.width * 4 + 4];
      for (let colour = 0; colour < 3; colour++) {
        const sum = square.reduce((all, point) => all + (from.data[point + colour] ?? 0), 0);
        to.data[at + colour] = Math.round(sum / 4 / STEP) * STEP;
      }
      to.data[at + 3] = 255;
    }
  }
  return to;
}

const written = (picture: PNG) => PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });

/**
 * What part of a page's points differs from the kept picture, in words; nothing where the page looks as it did. Then the page as it is,
 * as it was and the difference are left among the pictures. `UPDATE_PICTURES=1` keeps the page as it is instead.
 */
export function difference(name: string, picture: Buffer): string | undefined {
  const kept = `${KEPT}${name}.png`;
  const left = (kind: string) => `${PICTURES}${name}.${kind}.png`;
  mkdirSync(PICTURES, { recursive: true });
  const actual = compact(picture);
  if (UPDATE) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(kept, written(actual));
    return undefined;
  }
  if (!existsSync(kept)) return `There is no picture ${kept}: UPDATE_PICTURES=1 keeps one`;
  const expected = PNG.sync.read(readFileSync(kept));
  if (expected.width !== actual.width || expected.height !== actual.height) return `${name} is ${actual.width} × ${actual.height}, the kept picture ${expected.width} × ${expected.height}`;
  const shown = new PNG({ width: actual.width, height: actual.height });
  const off = pixelmatch(expected.data, actual.data, shown.data, actual.width, actual.height, { threshold: TOLERANCE });
  const part = off / (actual.width * actual.height);
  for (const kind of ["actual", "expected", "difference"]) rmSync(left(kind), { force: true });
  if (part <= MOST) return undefined;
  writeFileSync(left("actual"), picture);
  writeFileSync(left("expected"), written(expected));
  writeFileSync(left("difference"), written(shown));
  return `${(part * 100).toFixed(2)} % of ${name} differ from the kept picture: see ${left("difference")}`;
}
