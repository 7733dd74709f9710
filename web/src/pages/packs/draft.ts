import type { Place } from "../../api/client";
import type { PackDetail } from "../../api/types";
import { t } from "../../texts";

/** A file as it is edited. */
export interface DraftFile {
  path: string;
  text: string;
}

/** A pack as it is edited. */
export interface Draft {
  name: string;
  files: DraftFile[];
}

export const blank = (): Draft => ({ name: "", files: [{ path: t.packs.newFile(1), text: t.packs.start }] });
export const draftOf = (pack: PackDetail): Draft => ({ name: pack.name, files: pack.contents.map(({ path, text }) => ({ path, text })) });

/** Why the draft cannot be sent yet. */
export function missing({ name, files }: Draft): string | undefined {
  if (name.trim() === "") return t.packs.nameMissing;
  if (files.length === 0) return t.packs.filesMissing;
  const twice = files.find((one, at) => files.findIndex((other) => other.path === one.path) !== at);
  return twice && t.packs.pathsTwice(twice.path);
}

/** A path that no file has yet. */
export function freePath(files: DraftFile[]): string {
  let number = files.length + 1;
  while (files.some((one) => one.path === t.packs.newFile(number))) number++;
  return t.packs.newFile(number);
}

/** The files with others put in, in place of those of the same path. */
export const withFiles = (files: DraftFile[], more: DraftFile[]): DraftFile[] => [...files.filter((one) => !more.some((other) => other.path === one.path)), ...more];

/** Which file a problem is in, by its place among them; problems call files by the pack's name and their path. */
export const fileOf = (place: Place, { name, files }: Draft): number => files.findIndex((one) => `${name}/${one.path}` === place.file);

/** Where a line and column stand in a text, which may have changed since. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0));
}
