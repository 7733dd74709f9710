import { describe, expect, it } from "vitest";
import type { Parameter } from "../../api/types";
import { matches, read, textOf } from "./values";

describe("a value that is typed in", () => {
  it.each([
    ["int", "60", 60],
    ["int", " -1 ", -1],
    ["double", "0.5", 0.5],
    ["bool", "false", false],
    ["string", " as it is ", " as it is "],
    ["list of string", "a, b\n\n c ", ["a, b", "c"]],
    ["list of int", "1\n2", [1, 2]],
    ["map of string", '{"a":"b"}', { a: "b" }],
  ])("is read as %s: %j", (type, text, value) => {
    expect(read(type, text)).toEqual({ value });
  });

  it.each([
    ["int", "60.5"],
    ["int", ""],
    ["int", "99999999999999999999"],
    ["double", "much"],
    ["bool", "yes"],
    ["list of int", "1\ntwo"],
    ["map of string", "[]"],
    ["map of string", '{"a":1}'],
    ["map of string", "{"],
  ])("does not fit %s: %j", (type, text) => {
    expect(read(type, text)).toHaveProperty("problem");
  });

  it.each([[7], [0.5], [true], ["text"], [["a", "b"]], [{ a: "b" }]])("comes back as it was shown: %j", (value) => {
    const type = Array.isArray(value) ? "list of string" : typeof value === "object" ? "map of string" : ({ number: Number.isInteger(value) ? "int" : "double", boolean: "bool", string: "string" } as Record<string, string>)[typeof value];
    expect(read(type ?? "", textOf(value))).toEqual({ value });
  });
});

it("a parameter is found by words of its rule and its meaning", () => {
  const one = { rule: "access-keys-rotated", title: "Access keys are rotated", service: "iam", name: "days", about: "the longest age" } as Parameter;
  expect(matches(one, "")).toBe(true);
  expect(matches(one, "KEYS age")).toBe(true);
  expect(matches(one, "keys weeks")).toBe(false);
});
