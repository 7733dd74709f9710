import { expect, it } from "vitest";
import { subjectOf } from "./useSubject";

it("keeps the lens in every address of the review", () => {
  const shops = subjectOf("12", "7");
  expect(shops.view({ q: "shop_data" })).toBe("/reviews/12?lens=7&q=shop_data");
  expect(shops.meeting()).toBe("/reviews/12/meeting?lens=7");
  expect(subjectOf("estate", null).view({ show: null })).toBe("/reviews/estate");
});

it("finds risks by the framework's practices, and by the rules of a lens", () => {
  expect(subjectOf("estate", null).risks({ practice: "SEC08-BP02" })).toBe("/risks?practice=SEC08-BP02&group=none");
  expect(subjectOf("12", "7").risks({ rule: "r", practice: "shop_data-kept" })).toBe("/risks?rule=r&group=none&workload=12");
});
