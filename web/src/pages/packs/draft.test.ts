import { expect, it } from "vitest";
import { blank, fileOf, freePath, missing, offsetOf, withFiles } from "./draft";

const files = [
  { path: "a.yaml", text: "x: 1" },
  { path: "rules/acme-rule-3.yaml", text: "y: 2" },
];

it("says what a draft lacks", () => {
  expect(missing(blank())).toBe("Give the pack a name");
  expect(missing({ name: "acme", files: [] })).toBe("Add a file");
  expect(missing({ name: "acme", files: [...files, { path: "a.yaml", text: "" }] })).toBe("Two files are called a.yaml");
  expect(missing({ name: "acme", files })).toBeUndefined();
});

it("finds a path that is free", () => {
  expect(freePath(files)).toBe("rules/acme-rule-4.yaml");
});

it("puts uploaded files in place of those of the same path", () => {
  expect(withFiles(files, [{ path: "a.yaml", text: "new" }])).toEqual([files[1], { path: "a.yaml", text: "new" }]);
});

it("finds the file of a problem, and none where it is of another pack", () => {
  const place = { line: 1, column: 1, message: "" };
  expect(fileOf({ ...place, file: "acme/rules/acme-rule-3.yaml" }, { name: "acme", files })).toBe(1);
  expect(fileOf({ ...place, file: "other/a.yaml" }, { name: "acme", files })).toBe(-1);
});

it("finds a place in a text, also where the text has become shorter", () => {
  expect(offsetOf("ab\ncdef\ng", 2, 3)).toBe(5);
  expect(offsetOf("ab\nc", 2, 9)).toBe(4);
  expect(offsetOf("ab", 7, 1)).toBe(2);
});
