import { expect, it } from "vitest";
import { filterOf, parametersOf, queryOf, tokensOf } from "./filter";

it("comes back from tokens as it was", () => {
  const filter = filterOf(new URLSearchParams("type=AWS::RDS::DBInstance&type=AWS::RDS::DBCluster&tag=env=production&text=ledger"));
  expect(filter).toEqual({ type: ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"], tag: ["env=production"], text: ["ledger"] });
  expect(parametersOf(tokensOf(filter))).toEqual({ ...filter, account: null, region: null });
});

it("asks the server for one text", () => {
  expect(queryOf({ text: ["pix", "gateway"], region: ["sa-east-1"] })).toEqual({ text: "pix gateway", region: ["sa-east-1"] });
});
