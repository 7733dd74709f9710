import { expect, it } from "vitest";
import { familyOf } from "./families";

it("finds the family of a type, the finer of EC2's first", () => {
  expect(familyOf("AWS::EC2::Instance").id).toBe("compute");
  expect(familyOf("AWS::EC2::SecurityGroup").id).toBe("security");
  expect(familyOf("AWS::EC2::Subnet").id).toBe("network");
  expect(familyOf("AWS::EC2::Volume").id).toBe("storage");
  expect(familyOf("AWS::RDS::DBInstance").id).toBe("database");
  expect(familyOf("AWS::New::Thing").id).toBe("other");
});
