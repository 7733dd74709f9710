import type { Parameter } from "../../api/types";
import { t } from "../../texts";

/** A value as people edit it: an entry of a list on each line, a map as JSON. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join("\n");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What was read of a text, or why it does not fit. */
export type Read = { value: unknown } | { problem: string };

const WHOLE = /^-?\d+$/;
const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const types = t.parameters.types;

const isTexts = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === "string");

/** A text as a value of a parameter's type; the server checks again. */
export function read(type: Parameter["type"], text: string): Read {
  const plain = text.trim();
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  switch (type) {
    case "int":
      return WHOLE.test(plain) && Number.isSafeInteger(Number(plain)) ? { value: Number(plain) } : { problem: types.int };
    case "double":
      return NUMBER.test(plain) ? { value: Number(plain) } : { problem: types.double };
    case "bool":
      return plain === "true" || plain === "false" ? { value: plain === "true" } : { problem: types.bool };
    case "list of int":
      return lines.every((line) => WHOLE.test(line)) ? { value: lines.map(Number) } : { problem: types.ints };
    case "list of string":
      return { value: lines };
    case "map of string":
      return mapOf(plain);
    default:
      return { value: text };
  }
}

function mapOf(text: string): Read {
  try {
    const value: unknown = JSON.parse(text);
    return isTexts(value) ? { value } : { problem: types.map };
  } catch {
    return { problem: types.map };
  }
}

/** Whether a value takes more than a line. */
export const isLong = (type: Parameter["type"]): boolean => type.startsWith("list") || type.startsWith("map");

/** Whether a parameter has every one of the words that are searched. */
export const matches = (one: Parameter, search: string): boolean => {
  const all = `${one.rule} ${one.title} ${one.service} ${one.name} ${one.about}`.toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => all.includes(word));
};
